package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The certificate that platforms above are shown")
class ClientCertificateTest {
    private static final String STORE = "zhian.exchange.client.key-store";
    private static final String PASSWORD_FILE = "zhian.exchange.client.password.file";
    private static final Endpoint DATABASE = new Endpoint("jdbc:mariadb://127.0.0.1:1/zhian", "zhian", "x");
    private static final Endpoint BROKER = new Endpoint("tcp://127.0.0.1:1", "zhian", "x");

    @TempDir
    Path directory;

    private DataDirectory data;
    private Secrets others;
    private Path store;

    @BeforeEach
    void make() {
        data = DataDirectory.open(directory.resolve("data"));
        others = new Secrets(directory.resolve("others"), new SecureRandom());
        store = new Certificate(directory.resolve("others/client.p12")).ensure(others.file("password"));
    }

    private InstanceSettings settings(Map<String, String> environment, String... arguments) {
        return new InstanceSettings(Options.parse(arguments, environment), data);
    }

    private Map<String, String> handedOver(InstanceSettings settings, int exchange) {
        return settings.properties(DATABASE, BROKER, new ChosenPorts(1, 2, exchange, 3, 4, 5, 0, 0));
    }

    @Test
    void isTheOneOfTheHttpsListener() {
        InstanceSettings settings = settings(Map.of());

        assertThat(settings.clientKeyStore(), is(Optional.empty()));
        assertThat(settings.clientPassword("of https"), is("of https"));
        assertThat(handedOver(settings, 0).get(STORE), is(data.httpsKeys().toString()));
    }

    @Test
    void isAnotherWhereOneIsNamed() {
        InstanceSettings settings = settings(
                Map.of(), "--set", STORE + "=" + store, "--set", PASSWORD_FILE + "=" + others.file("password"));

        assertThat(settings.clientPassword("of https"), is(others.password("password")));
        assertThat(handedOver(settings, 0).get(STORE), is(store.toString()));
    }

    @Test
    void isRefusedAtStartIfItsPasswordIsWrongOrMissing() {
        InstanceSettings missing = settings(Map.of(), "--set", STORE + "=" + store);
        InstanceSettings wrong =
                settings(Map.of("ZHIAN_EXCHANGE_CLIENT_PASSWORD", "not-it"), "--set", STORE + "=" + store);

        LaunchFailure nothing = assertThrows(LaunchFailure.class, () -> missing.clientPassword("of https"));
        LaunchFailure another = assertThrows(LaunchFailure.class, () -> wrong.clientPassword("of https"));

        assertThat(nothing.getMessage(), containsString("zhian.exchange.client.password"));
        assertThat(another.exitCode(), is(ExitCode.USAGE));
        assertThat(another.getMessage(), containsString(store.toString()));
        assertThat(another.getMessage(), not(containsString("not-it")));
    }

    @Test
    void comesWithThePortOnlyIfThereIsOne() {
        assertThat(handedOver(settings(Map.of()), 0).containsKey("zhian.exchange.port"), is(false));
        assertThat(handedOver(settings(Map.of()), 9443).get("zhian.exchange.port"), is("9443"));
    }
}
