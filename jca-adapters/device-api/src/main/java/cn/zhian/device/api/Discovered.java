package cn.zhian.device.api;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A device that answered a search.
 *
 * @param device which
 * @param host the address it says it has
 * @param netmask IPv4
 * @param gateway IPv4
 * @param mac six pairs of hex digits with colons
 * @param version firmware, for example {@code 8.92}
 * @param built firmware date; empty if unreadable
 */
public record Discovered(
        DeviceAddress device,
        String host,
        String netmask,
        String gateway,
        String mac,
        String version,
        Optional<LocalDate> built) {}
