package cn.zhian.platform.channel;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What it does on our servers is in the smoke test of both. */
class UpgradedRequestTest {
    @Test
    void isNotThereOnAnotherServer() {
        HttpServletRequest foreign = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> null);

        assertThat(UpgradedRequest.of(new HttpServletRequestWrapper(foreign)), is(Optional.empty()));
    }
}
