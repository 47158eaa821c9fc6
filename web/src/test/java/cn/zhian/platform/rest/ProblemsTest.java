package cn.zhian.platform.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.identity.boundary.PasswordChangeRequired;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.TooManyAttempts;
import cn.zhian.identity.boundary.Unauthenticated;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Problem;
import jakarta.ejb.EJBException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {
    static class DeviceUnreachable extends Problem {
        private static final long serialVersionUID = 1L;

        DeviceUnreachable() {
            super("problem.device");
        }
    }

    static class CodeInUse extends Conflict {
        private static final long serialVersionUID = 1L;

        CodeInUse() {
            super("problem.code");
        }
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new NotFound("user", 7), "not-found", 404),
                Arguments.of(new Conflict("k"), "conflict", 409),
                Arguments.of(new CodeInUse(), "conflict", 409),
                Arguments.of(new Denied("k"), "denied", 403),
                Arguments.of(new Invalid("f", "k"), "invalid", 400),
                Arguments.of(new Unauthenticated("k"), "unauthenticated", 401),
                Arguments.of(new PasswordChangeRequired(), "password-change-required", 403),
                Arguments.of(new TooManyAttempts(Duration.ofMinutes(1), "k"), "too-many-attempts", 429),
                Arguments.of(new DeviceUnreachable(), "device-unreachable", 504),
                Arguments.of(new EJBException(new NotFound("user", 7)), "not-found", 404),
                Arguments.of(new jakarta.persistence.OptimisticLockException(), "conflict", 409),
                Arguments.of(new IllegalStateException("x"), "internal", 500));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasTheKindAndStatusOfWhatWentWrong(Throwable failure, String kind, int status) {
        ProblemDocument document = Problems.of(failure, Locale.ENGLISH);
        assertThat(document.type(), is("https://zhian.cn/problems/" + kind));
        assertThat(document.status(), is(status));
    }

    @Test
    void namesAPermissionInTheCallersLanguage() {
        Denied refusal = new Denied("problem.denied.permission", Permission.RULE_READ);
        assertThat(Problems.of(refusal, Locale.SIMPLIFIED_CHINESE).detail(), is("缺少权限 查看标准和对照。"));
        assertThat(Problems.of(refusal, Locale.ENGLISH).detail(), not(containsString("RULE_READ")));
    }

    @Test
    void speaksTheReadersLanguage() {
        NotFound problem = new NotFound("user", 7);
        assertThat(Problems.of(problem, Locale.ENGLISH).detail(), is("There is no user 7."));
        assertThat(Problems.of(problem, Locale.SIMPLIFIED_CHINESE).detail(), is("没有编号为 7 的用户。"));
    }

    @Test
    void namesEveryField() {
        Invalid problem = new Invalid(
                List.of(FieldError.of("floor", "problem.field.number"), FieldError.of("size", "problem.size", 500)));
        assertThat(
                Problems.of(problem, Locale.ENGLISH).errors(),
                contains(
                        new ProblemDocument.Field("floor", "Give a number, for example 12."),
                        new ProblemDocument.Field("size", "Give a number from 1 to 500.")));
    }

    @Test
    void saysNothingOfWhatFailedInsideButANumber() {
        ProblemDocument document = Problems.of(new IllegalStateException("table app_user"), Locale.ENGLISH);
        assertThat(document.detail(), not(containsString("app_user")));
        assertThat(document.instance().orElseThrow(), containsString("urn:uuid:"));
        assertThat(
                document.detail(),
                containsString(document.instance().orElseThrow().substring(9)));
    }

    @Test
    void leavesOutWhatIsOpen() {
        assertThat(
                Problems.json(Problems.of(new Conflict("problem.conflict.version"), Locale.ENGLISH))
                        .keySet(),
                is(java.util.Set.of("type", "title", "status", "detail")));
    }
}
