package cn.zhian.device.boundary;

/** A door was opened, closed or set; fired when the state is stored. */
public record DoorStateChanged(long doorId, long communityId) {}
