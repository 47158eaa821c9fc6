package cn.zhian.device.register.boundary;

/** Forms of code in use (Hefei guide, 2.2). */
public enum CodeForm {
    /** 小区编码, 15 digits. */
    COMMUNITY,
    /** Device inside a community, 20 digits (GB/T 28181-2016, annex D, in the guide's community variant). */
    COMMUNITY_DEVICE,
    /** Checkpoint camera outside communities, 20 digits. */
    CHECKPOINT_DEVICE
}
