package cn.zhian.platform;

/** Shows so much of a personal value that a clerk recognises it, and no more (SE-2). */
public final class Masking {
    private Masking() {}

    /** 张*, 张*三, 欧**娜. */
    public static String name(String name) {
        int[] letters = name.codePoints().toArray();
        if (letters.length == 0) {
            return "";
        }
        int tail = letters.length > 2 ? 1 : 0;
        int hidden = Math.max(1, letters.length - 1 - tail);
        int head = letters.length > 1 ? 1 : 0;
        return new String(letters, 0, head) + "*".repeat(hidden) + new String(letters, letters.length - tail, tail);
    }

    /** 3300**********1234; of short numbers less. */
    public static String document(String number) {
        int shown = number.length() >= 15 ? 4 : number.length() >= 8 ? 2 : number.length() >= 4 ? 1 : 0;
        return middle(number, shown, shown);
    }

    /** 138****1234; of short numbers less. */
    public static String phone(String phone) {
        int shown = phone.length() >= 11 ? 4 : phone.length() >= 7 ? 2 : 0;
        return middle(phone, Math.max(0, shown - 1), shown);
    }

    private static String middle(String text, int head, int tail) {
        return text.substring(0, head) + "*".repeat(text.length() - head - tail) + text.substring(text.length() - tail);
    }
}
