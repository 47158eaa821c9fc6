package cn.zhian.identity.boundary;

import cn.zhian.identity.control.SourceKey;

/** What counts as one source of calls, for other features that limit them. */
public final class SourceNetwork {
    private SourceNetwork() {}

    /** An IPv4 address as it is, of an IPv6 address the /64 network. */
    public static String of(String address) {
        return SourceKey.of(address);
    }
}
