package cn.zhian.device.boundary;

/**
 * A controller that answered a search.
 *
 * @param serial its own number
 * @param host the address it says it has
 * @param mac six pairs of hex digits
 * @param version firmware
 * @param registered whether it is in the register already, of whatever community
 */
public record FoundController(String serial, String host, String mac, String version, boolean registered) {}
