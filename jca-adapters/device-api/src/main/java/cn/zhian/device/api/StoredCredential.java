package cn.zhian.device.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A credential as a controller keeps it.
 *
 * @param credential what is shown at the reader
 * @param from first day, in the device's zone
 * @param to last day, inclusive
 * @param permissions by door, door 1 first: {@link #NEVER}, {@link #ALWAYS} or the number of a time profile
 * @param pin 1 to 999999, 0 for none
 */
public record StoredCredential(
        CredentialValue credential, LocalDate from, LocalDate to, List<Integer> permissions, int pin) {
    /** No right at the door. */
    public static final int NEVER = 0;
    /** A right at any time between the dates. */
    public static final int ALWAYS = 1;

    /** @throws NullPointerException if a part is missing */
    public StoredCredential {
        Objects.requireNonNull(credential, "credential");
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        permissions = List.copyOf(permissions);
    }
}
