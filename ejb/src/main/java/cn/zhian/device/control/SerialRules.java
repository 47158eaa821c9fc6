package cn.zhian.device.control;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a serial says, by protocol; the names of the protocols are those of the adapters. */
public final class SerialRules {
    private static final String UHPPOTE = "uhppote";
    private static final Map<String, Pattern> FORMS = Map.of(UHPPOTE, Pattern.compile("[1-9][0-9]{5,9}"));
    private static final long LARGEST_UHPPOTE = 0xFFFF_FFFEL;
    private static final int MOST_UHPPOTE = 4;

    private SerialRules() {}

    /** Protocols that there are. */
    public static Set<String> protocols() {
        return FORMS.keySet();
    }

    /** The serial without spaces and leading zeros, if it is one of the protocol. */
    public static Optional<String> normal(String protocol, String serial) {
        String normal = serial.strip().replaceFirst("^0+", "");
        Pattern form = FORMS.get(protocol);
        return form != null
                        && form.matcher(normal).matches()
                        && (!protocol.equals(UHPPOTE) || Long.parseLong(normal) <= LARGEST_UHPPOTE)
                ? Optional.of(normal)
                : Optional.empty();
    }

    /** Doors a controller can have; a UHPPOTE serial of nine digits begins with their number. */
    public static int points(String protocol, String serial) {
        int first = serial.charAt(0) - '0';
        return protocol.equals(UHPPOTE) && serial.length() == 9 && (first == 1 || first == 2) ? first : MOST_UHPPOTE;
    }
}
