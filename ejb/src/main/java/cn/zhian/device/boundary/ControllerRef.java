package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceAddress;

/**
 * A controller, as other features need it.
 *
 * @param id of the controller
 * @param communityId it belongs to
 * @param address by which its adapter knows it
 * @param points doors it has
 * @param name as people call it
 * @param online whether it answered last time
 */
public record ControllerRef(
        long id, long communityId, DeviceAddress address, int points, String name, boolean online) {}
