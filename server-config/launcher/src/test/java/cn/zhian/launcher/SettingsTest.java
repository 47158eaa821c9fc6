package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({"0,0", "17,17", "2k,2048", "512M,536870912", "1G,1073741824", "3T,3298534883328"})
    void readsSizes(String text, long bytes) {
        assertThat(settings("zhian.disk.minimum", text).bytes("zhian.disk.minimum", "1G"), is(bytes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"much", "1.5G", "-1", "1GB", "G"})
    void refusesOtherSizes(String text) {
        Settings settings = settings("zhian.disk.minimum", text);

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> settings.bytes("zhian.disk.minimum", "1G"));

        assertThat(failure.exitCode(), is(ExitCode.USAGE));
    }

    @Test
    void readsSecondsOrTheirDefault() {
        Settings settings = settings("zhian.server.deadline", "90");

        assertThat(settings.seconds("zhian.server.deadline", 180), is(Duration.ofSeconds(90)));
        assertThat(settings.seconds("zhian.database.deadline", 60), is(Duration.ofSeconds(60)));
    }

    @Test
    void refusesADeadlineOfNothing() {
        Settings settings = settings("zhian.server.deadline", "0");

        assertThrows(LaunchFailure.class, () -> settings.seconds("zhian.server.deadline", 180));
    }

    @Test
    void countsAnEmptyVariableAsNotGiven() {
        Settings settings = new Settings(Map.of(), Map.of("ZHIAN_DATABASE_URL", " "));

        assertThat(settings.text("zhian.database.url"), is(Optional.empty()));
    }

    private static Settings settings(String key, String value) {
        return new Settings(Map.of(key, value), Map.of());
    }
}
