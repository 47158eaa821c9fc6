package cn.zhian.uhppote.session;

import cn.zhian.device.api.Discovered;
import cn.zhian.uhppote.protocol.DeviceReply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Answers to one search, each controller once. Only on the loop's thread. */
final class Search {
    /** Answers can be forged. */
    private static final int MOST = 10_000;

    private final Map<Long, Discovered> found = new LinkedHashMap<>();
    private final CompletableFuture<List<Discovered>> result = new CompletableFuture<>();

    void answered(DeviceReply reply) {
        if (found.size() < MOST) {
            found.put(reply.serial(), discovered(reply));
        }
    }

    void end() {
        result.complete(List.copyOf(found.values()));
    }

    CompletableFuture<List<Discovered>> result() {
        return result;
    }

    private static Discovered discovered(DeviceReply reply) {
        return new Discovered(
                Serials.address(reply.serial()),
                reply.host(),
                reply.netmask(),
                reply.gateway(),
                reply.mac().replaceAll("(..)(?=.)", "$1:"),
                version(reply.version()),
                reply.built());
    }

    /** 0892 is 8.92. */
    private static String version(String digits) {
        String major = digits.substring(0, 2).replaceFirst("^0", "");
        return major + "." + digits.substring(2);
    }
}
