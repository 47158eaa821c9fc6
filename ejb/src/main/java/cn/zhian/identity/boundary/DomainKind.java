package cn.zhian.identity.boundary;

/** How a part of a user's domain is named. */
public enum DomainKind {
    /** Every community of the instance. */
    ALL,
    /** The communities whose 15-digit code begins with the value. */
    DIVISION,
    /** The community whose id is the value. */
    COMMUNITY
}
