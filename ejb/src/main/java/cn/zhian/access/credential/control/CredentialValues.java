package cn.zhian.access.credential.control;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.PersonalData;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a credential's value must look like, by kind, and its normal form. */
public final class CredentialValues {
    /** The kind under which blind indexes of values are made. */
    public static final String INDEX = "credential.value";

    private static final Pattern DOCUMENT = Pattern.compile("\\d{17}[\\dX]");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");
    private static final Pattern PIN = Pattern.compile("[1-9]\\d{3,5}");
    private static final int LONGEST = 500;
    // 0, FFFFFFFF and FFFFFFFE stand for empty and deleted places in the controllers' memories.
    private static final long LARGEST_ON_CONTROLLER = 0xFFFF_FFFDL;

    private CredentialValues() {}

    /**
     * The normal form of a value: what is stored, indexed and compared.
     *
     * @throws Invalid on the field {@code value}
     */
    public static String normal(CredentialKind kind, String entered) {
        if (entered == null || entered.isBlank()) {
            throw new Invalid("value", "problem.required");
        }
        String value = kind == CredentialKind.QR ? entered.strip() : PersonalData.normal(entered);
        return switch (kind) {
            case CARD -> card(value);
            case ID_CARD -> DOCUMENT.matcher(value).matches() ? value : number(value, "problem.credential.id-card");
            case PIN -> pin(value);
            case FACE, FINGERPRINT, QR -> template(value);
        };
    }

    private static String card(String value) {
        String number = number(value, "problem.credential.card");
        BigInteger card = new BigInteger(number);
        boolean reserved = card.signum() == 0
                || card.equals(BigInteger.valueOf(0xFFFF_FFFFL))
                || card.equals(BigInteger.valueOf(0xFFFF_FFFEL));
        if (reserved) {
            throw new Invalid("value", "problem.credential.card-reserved");
        }
        return number;
    }

    private static String number(String value, String key) {
        if (!NUMBER.matcher(value).matches()) {
            throw new Invalid("value", key);
        }
        return new BigInteger(value).toString();
    }

    // A controller keeps a PIN as a number, so a leading zero would be lost.
    private static String pin(String value) {
        if (!PIN.matcher(value).matches()) {
            throw new Invalid("value", "problem.credential.pin");
        }
        return value;
    }

    private static String template(String value) {
        if (value.length() > LONGEST) {
            throw new Invalid("value", "problem.text.long", LONGEST);
        }
        return value;
    }

    /** The number under which a controller of 32 bits knows the value, if it can. */
    public static Optional<Long> cardNumber(CredentialKind kind, String normal) {
        boolean numbered = kind == CredentialKind.CARD || kind == CredentialKind.ID_CARD;
        if (!numbered || !NUMBER.matcher(normal).matches()) {
            return Optional.empty();
        }
        BigInteger number = new BigInteger(normal);
        boolean fits = number.signum() > 0 && number.compareTo(BigInteger.valueOf(LARGEST_ON_CONTROLLER)) <= 0;
        return fits ? Optional.of(number.longValue()) : Optional.empty();
    }

    /** The blind index; none for a PIN, since two residents may have the same. */
    public static Optional<byte[]> index(PersonalData personal, CredentialKind kind, String normal) {
        return kind == CredentialKind.PIN ? Optional.empty() : Optional.of(index(personal, normal));
    }

    /** The blind index of a value that is shown as a number or a text. */
    public static byte[] index(PersonalData personal, String value) {
        return personal.index(INDEX, PersonalData.normal(value));
    }

    /** The blind index of a value that somebody looks for, typed with or without leading zeros. */
    public static byte[] searched(PersonalData personal, String entered) {
        String value = PersonalData.normal(entered);
        return index(personal, NUMBER.matcher(value).matches() ? new BigInteger(value).toString() : value);
    }

    /** The value as lists show it: a card in full, since readers print it on the card; nothing of a PIN. */
    public static String shown(CredentialKind kind, String normal) {
        return switch (kind) {
            case CARD -> normal;
            case PIN -> "••••";
            case ID_CARD, FACE, FINGERPRINT, QR -> masked(normal);
        };
    }

    private static String masked(String value) {
        if (value.length() <= 8) {
            return "*".repeat(Math.max(0, value.length() - 2)) + value.substring(Math.max(0, value.length() - 2));
        }
        return value.substring(0, 4)
                + "*".repeat(Math.min(12, value.length() - 8))
                + value.substring(value.length() - 4);
    }
}
