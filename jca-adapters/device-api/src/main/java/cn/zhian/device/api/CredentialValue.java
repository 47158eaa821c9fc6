package cn.zhian.device.api;

import java.io.Serializable;
import java.util.Objects;

/**
 * A credential as a device sees it.
 *
 * @param kind the means
 * @param value card number in decimal without leading zeros, or the device's identifier of a template
 */
public record CredentialValue(CredentialKind kind, String value) implements Serializable {
    /** @throws NullPointerException if a part is missing */
    public CredentialValue {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    /** A card by its number. */
    public static CredentialValue card(long number) {
        return new CredentialValue(CredentialKind.CARD, Long.toUnsignedString(number));
    }

    /** The kind alone: a value is personal data and stays out of logs. */
    @Override
    public String toString() {
        return kind.name();
    }
}
