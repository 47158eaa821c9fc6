/**
 * The resource adapter {@code uhppote}: what the container sees. Inward it activates one endpoint of {@link
 * cn.zhian.device.api.DeviceListener}; outward it gives {@link cn.zhian.device.api.DeviceConnectionFactory}. All
 * threads are the container's.
 */
package cn.zhian.uhppote.ra;
