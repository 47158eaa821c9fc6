package cn.zhian.platform;

import java.util.Optional;
import java.util.regex.Pattern;

/** Checks telephone numbers: Chinese mobile, Chinese land line with area code, or international with +. */
public final class PhoneCheck {
    private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
    private static final Pattern LAND_LINE = Pattern.compile("0[1-9][0-9]{1,2}-?[2-9][0-9]{6,7}(-[0-9]{1,6})?");
    private static final Pattern FOREIGN = Pattern.compile("\\+(?!86)[1-9][0-9]{5,14}");
    /** No network has numbers that begin so; invented people have them. */
    private static final Pattern INVENTED = Pattern.compile("100[0-9]{8}");

    private PhoneCheck() {}

    /** The number without white space and without +86 or 0086. */
    public static String normal(String phone) {
        return phone.replaceAll("\\s+", "").replaceFirst("^(\\+86|0086)-?", "");
    }

    /**
     * What is wrong with a number in its normal form; empty if nothing.
     *
     * @param demo whether invented numbers (100…) are accepted
     */
    public static Optional<FieldError> check(String field, String phone, boolean demo) {
        boolean right = MOBILE.matcher(phone).matches()
                || LAND_LINE.matcher(phone).matches()
                || FOREIGN.matcher(phone).matches()
                || demo && INVENTED.matcher(phone).matches();
        return right ? Optional.empty() : Optional.of(FieldError.of(field, "problem.phone"));
    }
}
