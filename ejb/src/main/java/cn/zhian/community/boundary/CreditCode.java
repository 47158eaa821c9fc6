package cn.zhian.community.boundary;

/**
 * The unified social credit code of an organisation, GB 32100: 18 of the characters 0–9 and A–Z without I, O, S, V, Z;
 * the last one is the check character.
 */
public final class CreditCode {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    private CreditCode() {}

    /** Whether a code in upper case has the right characters and check character (GB 32100, 5). */
    public static boolean isRight(String code) {
        if (code.length() != LENGTH || !code.chars().allMatch(c -> CHARACTERS.indexOf(c) >= 0)) {
            return false;
        }
        return checkCharacter(code.substring(0, LENGTH - 1)) == code.charAt(LENGTH - 1);
    }

    /** The check character. @param first17 the characters before it */
    public static char checkCharacter(String first17) {
        int sum = 0;
        int weight = 1;
        for (char c : first17.toCharArray()) {
            sum += CHARACTERS.indexOf(c) * weight;
            weight = weight * 3 % CHARACTERS.length();
        }
        return CHARACTERS.charAt((CHARACTERS.length() - sum % CHARACTERS.length()) % CHARACTERS.length());
    }
}
