package cn.zhian.system;

import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestWatcher;

/**
 * Folders for the data of instances, below the module's {@code target}. Each takes half a gigabyte, so a class that
 * passed leaves none of those that it stopped; one that failed leaves them to be read.
 */
public final class DataFolders implements AfterAllCallback, TestWatcher {
    private static final Set<Path> MADE = ConcurrentHashMap.newKeySet();
    private static final Set<Class<?>> FAILED = ConcurrentHashMap.newKeySet();

    /** A folder that does not exist now, for an instance of the class that runs. */
    public static Path folder(String name) {
        Path folder = kept(name);
        MADE.add(folder);
        return folder;
    }

    /** The same for an instance that outlives the class. */
    static Path kept(String name) {
        Path folder =
                Zhian.home().resolve("server-config/system-tests/target/data").resolve(name);
        try {
            delete(folder);
            Files.createDirectories(folder.getParent());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        FAILED.add(context.getRequiredTestClass());
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        boolean passed = context.getExecutionException().isEmpty() && !FAILED.contains(context.getRequiredTestClass());
        for (Path folder : Set.copyOf(MADE)) {
            if (stopped(folder)) {
                MADE.remove(folder);
                if (passed) {
                    delete(folder);
                }
            }
        }
    }

    /** A launcher removes the file with its number when it has stopped; one that was killed leaves it and its data. */
    private static boolean stopped(Path folder) throws IOException {
        Path run = folder.resolve("run");
        if (!Files.isDirectory(run)) {
            return true;
        }
        try (Stream<Path> files = Files.list(run)) {
            return files.noneMatch(file -> file.getFileName().toString().startsWith("launcher"));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
