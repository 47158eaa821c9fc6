package cn.zhian.device.api;

/** How a device is reached, where its protocol leaves a choice. */
public enum Transport {
    UDP,
    TCP
}
