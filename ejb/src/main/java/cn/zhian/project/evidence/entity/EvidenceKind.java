package cn.zhian.project.evidence.entity;

import java.util.Optional;

/**
 * What is asked of devices at acceptance (WF-4). Each has a threshold, a direction and the query that answers it; figures
 * are whole numbers. Kinds without a query are what the product has no source for yet: they are never taken for good.
 */
public enum EvidenceKind {
    /** Online in the window, per mille of the time that the platform watched; at least 950 (ours). */
    ONLINE_SHARE(950, true, true, "controller-link"),
    /** Fewest records of any full day of the window; at least 1 (ours). */
    RECORDS_EVERY_DAY(1, true, false, "pass-day"),
    /** Offset of its clock, milliseconds without sign; at most 1,000 (Yuyao 2022-62: 与北京时间偏差 ≤ 1 s). */
    CLOCK_OFFSET(1_000, false, true, "controller-clock"),
    /** Cards that wait for the device; at most 0 (ours). One may have been given out a second ago. */
    CARDS_PENDING(0, false, false, "controller-card"),
    /** Forced-open, held-open and tamper alarms from its controller in the window; at least 1, the test (ours). */
    ALARM_TEST(1, true, false, "alarm"),
    /** Registered under a valid 20-digit code: 1, else 0 (DV-2). */
    CODE_VALID(1, true, false, "registered-device"),
    /** Pictures in the window; no source yet. */
    PICTURES(1, true, false, null),
    /** Days of video kept; at least 30 (Yuyao 2022-62: 录像保存 ≥ 30 天); no source yet. */
    STORAGE_DAYS(30, true, false, null),
    /** Pushed to the superior platform and acknowledged there; no source yet. */
    SUPERIOR_PUSH(1, true, false, null);

    private final long threshold;
    private final boolean atLeast;
    private final boolean contradicts;
    private final String source;

    EvidenceKind(long threshold, boolean atLeast, boolean contradicts, String source) {
        this.threshold = threshold;
        this.atLeast = atLeast;
        this.contradicts = contradicts;
        this.source = source;
    }

    /** The bound. */
    public long threshold() {
        return threshold;
    }

    /** Whether figures must reach it, or must not pass it. */
    public boolean atLeast() {
        return atLeast;
    }

    /** Whether a figure that is not good enough says that the device does not do what it must; else it proves nothing. */
    public boolean contradicts() {
        return contradicts;
    }

    /** Name of the query that answers it; empty if the product has none. */
    public Optional<String> source() {
        return Optional.ofNullable(source);
    }

    /** Whether it tells of a device that works: being registered does not. */
    public boolean live() {
        return source != null && this != CODE_VALID;
    }

    /** Whether a figure is good enough. */
    public boolean holds(long figure) {
        return atLeast ? figure >= threshold : figure <= threshold;
    }
}
