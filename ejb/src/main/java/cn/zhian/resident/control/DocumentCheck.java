package cn.zhian.resident.control;

import cn.zhian.community.boundary.Provinces;
import cn.zhian.platform.FieldError;
import cn.zhian.resident.boundary.DocumentType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Checks the number of an identity document by the rules of its kind, and reads the birth date and gender that an
 * identity card's number tells. Counties are not checked: old documents carry codes that no current list knows.
 */
public final class DocumentCheck {
    /** The province that does not exist and that invented people are born in. */
    public static final String INVENTED_PROVINCE = "99";

    private static final String FIELD = "documentNumber";
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1880, 1, 1);
    private static final Pattern ID_CARD = Pattern.compile("[1-9][0-9]{16}[0-9X]");
    private static final Pattern OLD_ID_CARD = Pattern.compile("[0-9]{15}");
    private static final Pattern PASSPORT = Pattern.compile("[A-Z0-9]{5,17}");
    private static final Pattern HK_MACAO = Pattern.compile("[HM]([0-9]{8}|[0-9]{10})");
    private static final Pattern TAIWAN = Pattern.compile("[0-9]{8}|[0-9]{10}");
    private static final Pattern HMT_RESIDENCE = Pattern.compile("8[123]0000[0-9]{11}[0-9X]");
    private static final Pattern OLD_PERMANENT = Pattern.compile("[A-Z]{3}[0-9]{12}");
    private static final Pattern PERMANENT = Pattern.compile("9[0-9]{16}[0-9X]");
    private static final int OTHER_LONGEST = 32;

    private final Clock clock;
    private final boolean demo;

    /** @param demo whether province 99 is accepted */
    public DocumentCheck(Clock clock, boolean demo) {
        this.clock = clock;
        this.demo = demo;
    }

    /**
     * What is wrong with a number; empty if nothing.
     *
     * @param number in its normal form: no white space, upper case
     */
    public Optional<FieldError> check(DocumentType type, String number) {
        return switch (type) {
            case ID_CARD -> idCard(number);
            case PASSPORT -> form(PASSPORT, number, "problem.document.passport");
            case HK_MACAO_PERMIT -> form(HK_MACAO, number, "problem.document.hk-macao");
            case TAIWAN_PERMIT -> form(TAIWAN, number, "problem.document.taiwan");
            case RESIDENCE_PERMIT -> residencePermit(number);
            case OTHER -> other(number);
        };
    }

    /** The birth date that a number tells; empty if its kind tells none. The number must have passed the check. */
    public static Optional<LocalDate> birthDate(DocumentType type, String number) {
        return tellsBirth(type, number) ? date(number) : Optional.empty();
    }

    /** Whether the number of this kind tells a woman's or a man's document: GB 11643, the digit before the last. */
    public static Optional<Boolean> female(DocumentType type, String number) {
        boolean foreigner = type == DocumentType.RESIDENCE_PERMIT && number.startsWith("9");
        boolean tells = tellsBirth(type, number) && !foreigner;
        return tells ? Optional.of((number.charAt(16) - '0') % 2 == 0) : Optional.empty();
    }

    /**
     * The check character of GB 11643 by ISO 7064 MOD 11-2.
     *
     * @param first17 the digits before it
     */
    public static char checkCharacter(String first17) {
        int remainder = 0;
        for (int i = 0; i < 17; i++) {
            remainder = (remainder + first17.charAt(i) - '0') * 2 % 11;
        }
        int check = (12 - remainder) % 11;
        return check == 10 ? 'X' : (char) ('0' + check);
    }

    private static boolean tellsBirth(DocumentType type, String number) {
        return number.length() == 18 && (type == DocumentType.ID_CARD || type == DocumentType.RESIDENCE_PERMIT);
    }

    private Optional<FieldError> idCard(String number) {
        if (OLD_ID_CARD.matcher(number).matches()) {
            return error("problem.document.id-card.old");
        }
        if (!ID_CARD.matcher(number).matches()) {
            return error("problem.document.id-card.form");
        }
        String province = number.substring(0, 2);
        if (!Provinces.exists(province) && !(demo && province.equals(INVENTED_PROVINCE))) {
            return error("problem.document.id-card.province", province);
        }
        return birthAndCheck(number);
    }

    private Optional<FieldError> residencePermit(String number) {
        if (OLD_PERMANENT.matcher(number).matches()) {
            return Optional.empty();
        }
        if (HMT_RESIDENCE.matcher(number).matches() || PERMANENT.matcher(number).matches()) {
            return birthAndCheck(number);
        }
        return error("problem.document.residence");
    }

    private Optional<FieldError> birthAndCheck(String number) {
        Optional<LocalDate> birth = date(number);
        if (birth.isEmpty()
                || birth.get().isBefore(EARLIEST_BIRTH)
                || birth.get().isAfter(LocalDate.now(clock))) {
            return error("problem.document.birth", number.substring(6, 14));
        }
        return checkCharacter(number.substring(0, 17)) == number.charAt(17)
                ? Optional.empty()
                : error("problem.document.check");
    }

    private static Optional<LocalDate> date(String number) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(number.substring(6, 10)),
                    Integer.parseInt(number.substring(10, 12)),
                    Integer.parseInt(number.substring(12, 14))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<FieldError> other(String number) {
        boolean visible = number.codePoints()
                .noneMatch(c -> Character.isISOControl(c)
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.UNASSIGNED
                        || Character.getType(c) == Character.SURROGATE);
        int length = number.codePointCount(0, number.length());
        return visible && length >= 1 && length <= OTHER_LONGEST ? Optional.empty() : error("problem.document.other");
    }

    private static Optional<FieldError> form(Pattern pattern, String number, String key) {
        return pattern.matcher(number).matches() ? Optional.empty() : error(key);
    }

    private static Optional<FieldError> error(String key, Object... arguments) {
        return Optional.of(FieldError.of(FIELD, key, arguments));
    }
}
