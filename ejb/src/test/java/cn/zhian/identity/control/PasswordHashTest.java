package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final int FEW = 1000;

    @Test
    void knowsItsPassword() {
        assertThat(PasswordHash.matches(PasswordHash.of("小区-Gate-7", FEW), "小区-Gate-7"), is(true));
    }

    @Test
    void refusesAnotherPassword() {
        String stored = PasswordHash.of("correct horse", FEW);
        assertThat(PasswordHash.matches(stored, "correct horsE"), is(false));
        assertThat(PasswordHash.matches(stored, ""), is(false));
    }

    @Test
    void saltsEachPassword() {
        assertThat(PasswordHash.of("same", FEW), is(not(PasswordHash.of("same", FEW))));
    }

    @Test
    void newHashesSayTheirCost() {
        assertThat(PasswordHash.of("any"), startsWith("pbkdf2-sha512$210000$"));
    }

    @Test
    void agreesWithAnIndependentReading() {
        // Python: hashlib.pbkdf2_hmac('sha512', b'zhian', bytes(range(16)), 1000, 32)
        String stored = "pbkdf2-sha512$1000$AAECAwQFBgcICQoLDA0ODw$wil+KRIxJcdoshWhysG0hjYOR6JEJEHf2bDMlf4iA/0";
        assertThat(PasswordHash.matches(stored, "zhian"), is(true));
    }

    @Test
    void refusesAnUnknownForm() {
        assertThrows(IllegalStateException.class, () -> PasswordHash.matches("md5$1$a$b", "x"));
        assertThrows(IllegalStateException.class, () -> PasswordHash.matches("", "x"));
    }
}
