package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.ProfileFault;
import java.util.Locale;
import java.util.Set;

/** Headers that profiles may not set, for the client sets them. */
final class ProfileHeaders {
    private static final Set<String> OWN =
            Set.of("host", "content-length", "connection", "expect", "upgrade", "content-type", "transfer-encoding");

    private ProfileHeaders() {}

    static void check(ProfileNode name) throws ProfileFault {
        if (OWN.contains(name.text().toLowerCase(Locale.ROOT))) {
            throw name.fault("This header is not a profile's to set");
        }
    }
}
