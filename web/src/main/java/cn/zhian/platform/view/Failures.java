package cn.zhian.platform.view;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Failures that are ours: logged once under a number, which the user can quote. */
final class Failures {
    /** Request attribute with the number. */
    static final String NUMBER = "zhian.failure";

    /** What a number looks like. */
    static final Pattern FORM = Pattern.compile("[0-9A-HJ-NP-Z]{8}");

    private static final System.Logger LOG = System.getLogger(Failures.class.getName());
    /** Without I and O, which are read as 1 and 0. */
    private static final String LETTERS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Failures() {}

    /** Logs and numbers a failure. */
    static String log(Throwable thrown) {
        String number = RANDOM.ints(8, 0, LETTERS.length())
                .mapToObj(index -> LETTERS.substring(index, index + 1))
                .reduce("", String::concat);
        LOG.log(System.Logger.Level.ERROR, "event=page-failed number=" + number, thrown);
        return number;
    }
}
