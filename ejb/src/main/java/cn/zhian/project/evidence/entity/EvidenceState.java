package cn.zhian.project.evidence.entity;

/** What live data say about an item. */
public enum EvidenceState {
    /** Every figure of every device that fulfils it is good enough. */
    PROVEN,
    /** Some figure says that a device does not do what it must. */
    CONTRADICTED,
    /** Some figure is not known, or not enough to prove anything. */
    NOT_PROVEN,
    /** The product has no evidence for devices of its kind yet; never taken for proven. */
    NO_SOURCE,
    /** By a statement, a look on site, or an alternative. */
    BY_STATEMENT,
    /** It does not apply. */
    NOT_APPLICABLE,
    /** Its devices are missing. */
    MISSING;

    /** Whether it needs the look on site, or a statement, to stand for what no figure proves. */
    public boolean unproven() {
        return this == NOT_PROVEN || this == NO_SOURCE;
    }
}
