package cn.zhian.project.evidence.entity;

import java.util.OptionalLong;

/**
 * A figure of a device.
 *
 * @param device reference
 * @param kind what was asked
 * @param value empty if it is not known
 */
public record Figure(String device, EvidenceKind kind, OptionalLong value) {
    /** Whether it is known and good enough. */
    public boolean holds() {
        return value.isPresent() && kind.holds(value.getAsLong());
    }

    /** Whether it is known, and says that the device does not do what it must. */
    public boolean contradicts() {
        return value.isPresent() && kind.contradicts() && !kind.holds(value.getAsLong());
    }

    /** One that the product has no source for, or no value. */
    public static Figure unknown(String device, EvidenceKind kind) {
        return new Figure(device, kind, OptionalLong.empty());
    }

    /** One with its value. */
    public static Figure of(String device, EvidenceKind kind, long value) {
        return new Figure(device, kind, OptionalLong.of(value));
    }
}
