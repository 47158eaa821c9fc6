package cn.zhian.identity.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FirstLoginFileTest {
    @TempDir
    Path data;

    private final FirstLoginFile file = new FirstLoginFile();

    @BeforeEach
    void place() {
        file.data = data.toString();
    }

    @Test
    void holdsNameAndPasswordForItsOwnerOnly() throws IOException {
        file.write(new FirstLoginFile.Login("admin", "a=b"));
        Path written = data.resolve("first-login.txt");
        assertThat(Files.readAllLines(written), contains("username=admin", "password=a=b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)), is("rw-------"));
        assertThat(file.read(), is(Optional.of(new FirstLoginFile.Login("admin", "a=b"))));
    }

    @Test
    void leavesNoDraftBehind() throws IOException {
        file.write(new FirstLoginFile.Login("admin", "one"));
        file.write(new FirstLoginFile.Login("admin", "two"));
        try (var files = Files.list(data)) {
            assertThat(files.map(Path::getFileName).map(Path::toString).toList(), contains("first-login.txt"));
        }
    }

    @Test
    void goesWhenItsUserHasAnotherPassword() {
        file.write(new FirstLoginFile.Login("admin", "one"));
        file.passwordSet(new PasswordSet("clerk"));
        assertThat(file.read().isPresent(), is(true));
        file.passwordSet(new PasswordSet("admin"));
        assertThat(file.read(), is(Optional.empty()));
    }

    @Test
    void aTornFileIsNone() throws IOException {
        Files.writeString(data.resolve("first-login.txt"), "username=admin\npass");
        assertThat(file.read(), is(Optional.empty()));
    }
}
