package cn.zhian.access.distribution.entity;

/** How a controller differs from what the platform wants. */
public enum DifferenceKind {
    /** A card that should be on it is not. */
    MISSING,
    /** A card on it that should not be. */
    EXTRA,
    /** A card with other dates, permissions or PIN. */
    DIFFERENT
}
