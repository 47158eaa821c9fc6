package cn.zhian.identity.control;

import cn.zhian.platform.Invalid;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/** What a password must be like (SE-4). */
public final class PasswordRules {
    /** Fewest characters. */
    public static final int SHORTEST = 10;
    /** Most characters: hashing a book would be a way to keep the server busy. */
    public static final int LONGEST = 128;

    private static final int CLASSES = 3;
    private static final String FIELD = "newPassword";

    private PasswordRules() {}

    /**
     * Checks a new password.
     *
     * @throws Invalid with what is missing
     */
    public static void check(String username, String oldPassword, String newPassword) {
        if (newPassword.length() < SHORTEST || newPassword.length() > LONGEST) {
            throw new Invalid(FIELD, "problem.password.length", SHORTEST, LONGEST);
        }
        if (newPassword.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))) {
            throw new Invalid(FIELD, "problem.password.username");
        }
        if (newPassword.equals(oldPassword)) {
            throw new Invalid(FIELD, "problem.password.same");
        }
        if (classes(newPassword) < CLASSES) {
            throw new Invalid(FIELD, "problem.password.classes");
        }
    }

    private static long classes(String password) {
        IntPredicate sign = c -> !Character.isLetterOrDigit(c);
        // Letters without case (Chinese) count as signs: nobody guesses them from a list of Latin words.
        IntPredicate caseless = c -> Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isLowerCase(c);
        return Stream.<IntPredicate>of(
                        Character::isUpperCase, Character::isLowerCase, Character::isDigit, sign.or(caseless))
                .filter(kind -> password.codePoints().anyMatch(kind))
                .count();
    }
}
