package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path directory;

    @Test
    void makesAPasswordOnce() {
        String password = secrets().password("broker-password");

        assertThat(password, matchesPattern("[A-Za-z0-9_-]{32}"));
        assertThat(secrets().password("broker-password"), is(password));
    }

    @Test
    void makesAnotherPasswordForEachUse() {
        assertThat(secrets().password("one"), is(not(secrets().password("two"))));
    }

    @Test
    void closesFilesAndDirectoryToOthers() throws IOException {
        Path file = secrets().file("broker-password");

        assertThat(mode(file), is("rw-------"));
        assertThat(mode(file.getParent()), is("rwx------"));
    }

    @Test
    void closesADirectoryThatWasOpen() throws IOException {
        Path open = Files.createDirectory(
                directory.resolve("secrets"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        secrets();

        assertThat(mode(open), is("rwx------"));
    }

    private Secrets secrets() {
        return new Secrets(directory.resolve("secrets"), new SecureRandom());
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
