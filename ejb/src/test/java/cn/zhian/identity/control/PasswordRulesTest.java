package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @CsvSource({
        "Short-1aa, problem.password.length",
        "My-Clerk.1-9, problem.password.username",
        "Old-password-1, problem.password.same",
        "onlysmallletters, problem.password.classes",
        "smalland12345, problem.password.classes",
    })
    void refuses(String password, String key) {
        Invalid refused = assertThrows(Invalid.class, () -> PasswordRules.check("clerk.1", "Old-password-1", password));
        assertThat(refused.key(), is(key));
        assertThat(refused.errors().get(0).field(), is("newPassword"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Gate-keeper", "gate-keeper-7", "GateKeeper7", "保安值班室gate7房间一号"})
    void takesThreeOfFourKinds(String password) {
        assertDoesNotThrow(() -> PasswordRules.check("clerk.1", "Old-password-1", password));
    }

    @Test
    void refusesABook() {
        assertThrows(Invalid.class, () -> PasswordRules.check("clerk.1", "x", "Aa1-".repeat(40)));
    }
}
