package cn.zhian.device.boundary;

/**
 * A controller's link changed.
 *
 * @param device which
 * @param link its state now
 * @param wasKnown false if it was never heard before
 */
public record LinkChange(DevicePlace device, Progress.Link link, boolean wasKnown) {}
