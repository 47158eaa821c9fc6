package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    Path directory;

    @Test
    void isMadeForItsOwnerOnly() throws IOException {
        DataDirectory data = DataDirectory.open(directory.resolve("a/b"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())), is("rwx------"));
        assertThat(Files.isDirectory(data.logs()), is(true));
    }

    @Test
    void saysWhenAFileIsInTheWay() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> DataDirectory.open(file));

        assertThat(failure.exitCode(), is(ExitCode.DATA));
        assertThat(failure.getMessage(), containsString("--data"));
    }

    @Test
    void refusesAFullDisk() {
        DataDirectory data = DataDirectory.open(directory);

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> data.requireFreeSpace(Long.MAX_VALUE));

        assertThat(failure.exitCode(), is(ExitCode.DISK));
        assertThat(failure.getMessage(), containsString("zhian.disk.minimum"));
        data.requireFreeSpace(1);
    }

    @Test
    void belongsToOneInstanceAtATime() throws IOException {
        DataDirectory data = DataDirectory.open(directory);
        InstanceLock held = InstanceLock.take(data, EnumSet.allOf(Part.class));

        LaunchFailure failure = assertThrows(LaunchFailure.class, () -> InstanceLock.take(data, Set.of(Part.DATABASE)));
        assertThat(failure.exitCode(), is(ExitCode.LOCKED));

        held.close();
        InstanceLock.take(data, Set.of(Part.DATABASE)).close();
    }

    @Test
    void letsPartsRunApart() throws IOException {
        DataDirectory data = DataDirectory.open(directory);
        try (InstanceLock database = InstanceLock.take(data, Set.of(Part.DATABASE))) {
            InstanceLock.take(data, Set.of(Part.BROKER)).close();
            assertThrows(LaunchFailure.class, () -> InstanceLock.take(data, EnumSet.allOf(Part.class)));
            assertThat(database == null, is(false));
        }
    }
}
