package cn.zhian.identity.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequiresInterceptorTest {
    @Requires(Permission.ALARM_READ)
    static class Bean {
        @Requires(Permission.ALARM_HANDLE)
        void own() {}

        @Internal("a timer")
        void internal() {}

        void ofClass() {}
    }

    static class Bare {
        void bare() {}
    }

    private static Optional<Permission> needed(Class<?> bean, String name) {
        Method method = Arrays.stream(bean.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
        return RequiresInterceptor.needed(method);
    }

    @Test
    void theMethodsOwnWordCounts() {
        assertThat(needed(Bean.class, "own"), is(Optional.of(Permission.ALARM_HANDLE)));
    }

    @Test
    void elseTheClasss() {
        assertThat(needed(Bean.class, "ofClass"), is(Optional.of(Permission.ALARM_READ)));
    }

    @Test
    void internalMethodsNeedNone() {
        assertThat(needed(Bean.class, "internal"), is(Optional.empty()));
    }

    @Test
    void nothingSaidIsSignedIn() {
        assertThat(needed(Bare.class, "bare"), is(Optional.of(Permission.SIGNED_IN)));
    }
}
