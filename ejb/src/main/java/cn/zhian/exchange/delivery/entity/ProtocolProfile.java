package cn.zhian.exchange.delivery.entity;

import cn.zhian.exchange.record.RecordKind;
import java.util.List;
import java.util.Set;

/**
 * One way in which a protocol is spoken, for targets to choose.
 *
 * @param name by which targets name it, 1 to 40 lower-case letters, digits and hyphens
 * @param chinese title
 * @param english title
 * @param kinds that it takes
 * @param credentials that a target must have, none or all of these
 */
public record ProtocolProfile(
        String name, String chinese, String english, Set<RecordKind> kinds, List<CredentialField> credentials) {
    /** Copies. */
    public ProtocolProfile {
        kinds = Set.copyOf(kinds);
        credentials = List.copyOf(credentials);
    }

    /** Something by which the platform lets this one in. @param secret whether it is hidden while it is typed */
    public record CredentialField(String name, String chinese, String english, boolean secret) {}
}
