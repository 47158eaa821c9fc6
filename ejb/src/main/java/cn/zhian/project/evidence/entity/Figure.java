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
}
