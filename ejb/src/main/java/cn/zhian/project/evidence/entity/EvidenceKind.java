package cn.zhian.project.evidence.entity;

/**
 * What the running system knows of a device (WF-4). Each has a threshold and a direction; figures are whole numbers.
 */
public enum EvidenceKind {
    /** Online in the window, per mille of the time that the platform watched; at least 950 (ours). */
    ONLINE_SHARE(950, true),
    /** Fewest records of any full day of the window; at least 1 (ours). */
    RECORDS_EVERY_DAY(1, true),
    /** Offset of its clock, milliseconds without sign; at most 1,000 (Yuyao 2022-62: 与北京时间偏差 ≤ 1 s). */
    CLOCK_OFFSET(1_000, false),
    /** Cards that wait for the device; at most 0 (ours). */
    CARDS_PENDING(0, false);

    private final long threshold;
    private final boolean atLeast;

    EvidenceKind(long threshold, boolean atLeast) {
        this.threshold = threshold;
        this.atLeast = atLeast;
    }

    /** The bound. */
    public long threshold() {
        return threshold;
    }

    /** Whether figures must reach it, or must not pass it. */
    public boolean atLeast() {
        return atLeast;
    }

    /** Whether a figure is good enough. */
    public boolean holds(long figure) {
        return atLeast ? figure >= threshold : figure <= threshold;
    }
}
