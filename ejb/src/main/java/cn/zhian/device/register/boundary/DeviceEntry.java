package cn.zhian.device.register.boundary;

import java.util.OptionalLong;

/**
 * A device as it is entered.
 *
 * @param version that the caller read; empty for a new one, or to change whatever is stored
 * @param communityId it belongs to; stays what it was at first
 * @param texts its file
 */
public record DeviceEntry(OptionalLong version, long communityId, DeviceTexts texts) {}
