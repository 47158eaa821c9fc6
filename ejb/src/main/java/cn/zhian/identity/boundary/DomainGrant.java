package cn.zhian.identity.boundary;

import cn.zhian.platform.Invalid;

/**
 * A part of a user's domain.
 *
 * @param kind how it is named
 * @param value empty for ALL, 2 to 15 digits for DIVISION, a community's id for COMMUNITY
 */
public record DomainGrant(DomainKind kind, String value) {
    /** Every community. */
    public static final DomainGrant ALL = new DomainGrant(DomainKind.ALL, "");

    /** @throws Invalid if kind and value do not fit */
    public DomainGrant {
        value = value == null ? "" : value;
        boolean fits = kind != null
                && switch (kind) {
                    case ALL -> value.isEmpty();
                    case DIVISION -> value.matches("[0-9]{2,15}");
                    case COMMUNITY -> value.matches("[1-9][0-9]{0,17}");
                };
        if (!fits) {
            throw new Invalid("domains", "problem.user.domain");
        }
    }

    /** The communities below a division. */
    public static DomainGrant division(String prefix) {
        return new DomainGrant(DomainKind.DIVISION, prefix);
    }

    /** One community. */
    public static DomainGrant community(long id) {
        return new DomainGrant(DomainKind.COMMUNITY, Long.toString(id));
    }
}
