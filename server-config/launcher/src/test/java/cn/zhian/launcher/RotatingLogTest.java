package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {
    @TempDir
    Path directory;

    @Test
    void keepsTheGivenNumberOfOldFiles() throws IOException {
        try (RotatingLog log = new RotatingLog(file(""), 8, 2)) {
            for (String line : new String[] {"one-111", "two-222", "three-3", "four-44"}) {
                log.line(line);
            }
        }

        assertThat(Files.readAllLines(file("")), contains("four-44"));
        assertThat(Files.readAllLines(file(".1")), contains("three-3"));
        assertThat(Files.readAllLines(file(".2")), contains("two-222"));
        assertThat(Files.exists(file(".3")), is(false));
    }

    @Test
    void goesOnWhereTheLastRunEnded() throws IOException {
        for (String line : new String[] {"first", "second"}) {
            try (RotatingLog log = new RotatingLog(file(""), 100, 1)) {
                log.line(line);
            }
        }

        assertThat(Files.readAllLines(file("")), contains("first", "second"));
    }

    private Path file(String generation) {
        return directory.resolve("server.log" + generation);
    }
}
