package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import java.net.URI;
import java.util.List;

/**
 * What a platform above answers to an enrolment.
 *
 * @param platform its identifier
 * @param name what it calls itself; "-" where it has no name
 * @param publicKey by which its answers are signed; X.509, Base64
 * @param kinds of records that it takes
 */
public record EnrolmentAnswer(String platform, String name, String publicKey, List<RecordKind> kinds) {
    private static final String NAMELESS = "-";

    /** By what people here know it: its name, or host and port of its address while it has none. */
    public String shownAt(String address) {
        return name.isBlank() || name.equals(NAMELESS) ? URI.create(address).getAuthority() : name;
    }
}
