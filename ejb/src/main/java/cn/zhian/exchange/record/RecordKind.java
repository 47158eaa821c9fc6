package cn.zhian.exchange.record;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is exchanged between platforms (EX-2). */
public enum RecordKind {
    /** A community (小区), with its 15-digit code. */
    COMMUNITY(false),
    /** A house (实有房屋) with its standard address. */
    HOUSE(false),
    /** A resident (实有人口). */
    RESIDENT(false),
    /** A company (实有单位). */
    COMPANY(false),
    /** A device of the register. */
    DEVICE(false),
    /** A right: who may open which doors, from when to when. */
    RIGHT(false),
    /** A pass record (通行记录); never changes. */
    PASS(true),
    /** An alarm and its handling (AL-5: time, place, kind). */
    ALARM(false),
    /** Whether a device is reachable, and since when (DV-3). */
    DEVICE_STATE(false);

    private final boolean appendOnly;

    RecordKind(boolean appendOnly) {
        this.appendOnly = appendOnly;
    }

    /** Whether its records are written once and never changed, so that the outbox refers to them. */
    public boolean appendOnly() {
        return appendOnly;
    }

    /** As platforms name it to each other, for example {@code device-state}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    public static Optional<RecordKind> of(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
