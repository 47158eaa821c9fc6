package cn.zhian.device.boundary;

/** A controller came on line or went off; fired when the state is stored. */
public record ControllerLinkChanged(long controllerId, long communityId, boolean online) {}
