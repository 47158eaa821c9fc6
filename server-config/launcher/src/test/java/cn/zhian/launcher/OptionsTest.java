package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void startsACommunityWithAllPartsByDefault() {
        Options options = parse();

        assertThat(options.role(), is("community"));
        assertThat(options.data(), is(Optional.empty()));
        assertThat(options.demo(), is(false));
        assertThat(options.parts(), equalTo(EnumSet.allOf(Part.class)));
    }

    @Test
    void readsEveryOption() {
        Options options = parse(
                "--role",
                "city",
                "--port",
                "81",
                "--https-port",
                "82",
                "--exchange-port",
                "86",
                "--database-port",
                "83",
                "--broker-port",
                "84",
                "--device-port",
                "85",
                "--data",
                "/somewhere",
                "--demo",
                "--only",
                "broker",
                "--set",
                "zhian.x=a=b");

        assertThat(options.role(), is("city"));
        assertThat(options.settings().port("zhian.http.port"), is(Optional.of(81)));
        assertThat(options.settings().port("zhian.https.port"), is(Optional.of(82)));
        assertThat(options.settings().port("zhian.exchange.port"), is(Optional.of(86)));
        assertThat(options.settings().port("zhian.database.port"), is(Optional.of(83)));
        assertThat(options.settings().port("zhian.broker.port"), is(Optional.of(84)));
        assertThat(options.settings().port("zhian.uhppote.port"), is(Optional.of(85)));
        assertThat(options.data(), is(Optional.of(Path.of("/somewhere"))));
        assertThat(options.demo(), is(true));
        assertThat(options.parts(), equalTo(Set.of(Part.BROKER)));
        assertThat(options.settings().text("zhian.x"), is(Optional.of("a=b")));
    }

    @Test
    void takesFromTheEnvironmentWhatTheCommandLineLeavesOut() {
        Map<String, String> environment =
                Map.of("ZHIAN_ROLE", "county", "ZHIAN_DATA", "/there", "ZHIAN_DEMO", "true", "ZHIAN_HTTP_PORT", "90");

        Options options = Options.parse(new String[] {"--port", "91"}, environment);

        assertThat(options.role(), is("county"));
        assertThat(options.data(), is(Optional.of(Path.of("/there"))));
        assertThat(options.demo(), is(true));
        assertThat(options.settings().port("zhian.http.port"), is(Optional.of(91)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 1",
                "--port",
                "--port x",
                "--port 0",
                "--port 65536",
                "--exchange-port 0",
                "--set zhian.exchange.client.password=x",
                "--role village",
                "--only web",
                "--set x=1",
                "--set zhian.x",
                "stray"
            })
    void refusesWhatItDoesNotUnderstand(String line) {
        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> parse(line.split(" ")));

        assertThat(failure.exitCode(), is(ExitCode.USAGE));
        assertThat(failure.getMessage(), not(containsString("\n")));
    }

    @Test
    void doesNotRepeatAMisspeltSecret() {
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> parse("--set", "zihan.database.password=secret"));

        assertThat(failure.getMessage(), not(containsString("secret")));
    }

    @Test
    void takesNoPasswordOnTheCommandLine() {
        LaunchFailure failure =
                assertThrows(LaunchFailure.class, () -> parse("--set", "zhian.database.password=secret"));

        assertThat(failure.getMessage(), containsString("ZHIAN_DATABASE_PASSWORD"));
        assertThat(failure.getMessage(), not(containsString("secret")));
    }

    @ParameterizedTest
    @EnumSource(ExitCode.class)
    void documentsEveryExitCode(ExitCode code) {
        assertThat(Options.helpText(), containsString(code.meaning()));
    }

    private static Options parse(String... arguments) {
        return Options.parse(arguments, Map.of());
    }
}
