package cn.zhian.identity.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The listener of other platforms, and the others")
class ExchangeDoorTest {
    private static final int OWN = 9443;
    private static final int OFFICE = 8443;
    private static final String BATCHES = "/api/v1/exchange/batches";

    private final ExchangeDoor door = new ExchangeDoor();

    private static HttpServletRequest at(int port) {
        Map<String, Object> answers = Map.of(
                "getLocalPort", port, "getServerPort", OWN, "getRemoteAddr", "192.0.2.7", "getHeader", "198.51.100.9");
        return (HttpServletRequest) Proxy.newProxyInstance(
                ExchangeDoorTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> answers.get(method.getName()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login.xhtml",
                "/api/v1/login",
                "/api/v1/exchange/children",
                "/api/v1/exchange/batchesx",
                "/soap/filing",
                "/soap/exchange/x",
                "/openapi",
                "/health",
                "/health/ready",
                "/favicon.ico",
                "/jakarta.faces.resource/app.css",
                "/jakarta.faces.push/x",
                "/verify.xhtml",
                ""
            })
    void isForOtherPlatformsOnly(String path) {
        door.port = Optional.of(OWN);
        assertThat(door.refusal(at(OWN), path), is(Optional.of("exchange-only")));
        assertThat(door.refusal(at(OFFICE), path), is(Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BATCHES,
                BATCHES + "/",
                "/api/v1/exchange/enrolments",
                "/api/v1/exchange/keys",
                "/api/v1/exchange/fetch-orders",
                "/api/v1/exchange/report-result",
                "/api/v1/exchange/reconcile/prints",
                "/api/v1/exchange/reconcile/records",
                "/api/v1/exchange/reconcile/doubts",
                "/soap/exchange"
            })
    void isTheOnlyOneForThem(String path) {
        door.port = Optional.of(OWN);
        assertThat(door.refusal(at(OWN), path), is(Optional.empty()));
        assertThat(door.refusal(at(OFFICE), path), is(Optional.of("exchange-elsewhere")));
        door.elsewhere = true;
        assertThat(door.refusal(at(OFFICE), path), is(Optional.empty()));
    }

    @Test
    void isNoneUnlessItIsConfigured() {
        door.port = Optional.empty();
        assertThat(door.at(at(OWN)), is(false));
        assertThat(door.refusal(at(OFFICE), BATCHES), is(Optional.empty()));
        assertThat(door.refusal(at(OWN), "/login.xhtml"), is(Optional.empty()));
    }

    @Test
    void believesNoForwardedAddressThere() {
        ClientAddress address = new ClientAddress();
        address.trusted = Optional.of("192.0.2.7");
        address.door = door;
        door.port = Optional.of(OWN);
        assertThat(address.of(at(OFFICE)), is("198.51.100.9"));
        assertThat(address.of(at(OWN)), is("192.0.2.7"));
    }
}
