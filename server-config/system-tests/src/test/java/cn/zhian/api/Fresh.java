package cn.zhian.api;

import cn.zhian.harness.Scene;
import java.util.concurrent.atomic.AtomicLong;

/** Values that no other object of the instance has. */
final class Fresh {
    private static final AtomicLong NUMBER = new AtomicLong(System.currentTimeMillis() / 10);

    private Fresh() {}

    /** A number that counts up; its last eight digits do not come again for days. */
    static long number() {
        return NUMBER.incrementAndGet();
    }

    /** The last digits of a number. */
    static String digits(int count) {
        return "%019d".formatted(number()).substring(19 - count);
    }

    /** A community's code: an existing province, the rest counted. */
    static String communityCode() {
        return "3302" + digits(11);
    }

    /** A document of the province and county of the other tests, born in a year of its own. */
    static String document() {
        long number = number();
        return Scene.document("330281%04d0101%03d".formatted(1930 + number / 1000 % 70, number % 1000));
    }

    /** A card number of nine digits, which fits every controller. */
    static String card() {
        return "1" + digits(8);
    }

    /** A mobile number. */
    static String phone() {
        return "139" + digits(8);
    }

    /** A name to sign in with. */
    static String username() {
        return "user" + digits(10);
    }
}
