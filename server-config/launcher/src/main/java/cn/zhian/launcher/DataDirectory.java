package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The one directory that holds everything an instance keeps, mode 700.
 *
 * @param root absolute path, existing
 */
public record DataDirectory(Path root) {
    private static final long LOG_BYTES = 10L << 20;
    private static final int LOG_GENERATIONS = 5;

    /**
     * Makes the directory if it is missing.
     *
     * @param root where; relative paths count from the working directory
     * @return the usable directory
     * @throws LaunchFailure when it cannot be made or written
     */
    public static DataDirectory open(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        try {
            PrivateFiles.directory(absolute);
            DataDirectory data = new DataDirectory(absolute.toRealPath());
            PrivateFiles.directory(data.logs());
            PrivateFiles.directory(data.pidFiles());
            return data;
        } catch (IOException | UncheckedIOException e) {
            throw new LaunchFailure(
                    ExitCode.DATA,
                    "Cannot use " + absolute + " (" + e.getMessage() + "); choose another with --data",
                    e);
        }
    }

    /**
     * Fails when the disk below the directory is nearly full.
     *
     * @param minimum free bytes required
     * @throws LaunchFailure when there are fewer
     */
    public void requireFreeSpace(long minimum) {
        try {
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < minimum) {
                throw new LaunchFailure(ExitCode.DISK, tooFull(free, minimum));
            }
        } catch (IOException e) {
            throw new LaunchFailure(ExitCode.DATA, "Cannot read the free space of " + root + ": " + e.getMessage(), e);
        }
    }

    private String tooFull(long free, long minimum) {
        return "Only " + (free >> 20) + " MB free for " + root + ", " + (minimum >> 20)
                + " MB needed; make room or lower zhian.disk.minimum";
    }

    /**
     * A log of this instance, rotated at 10 MB, five old ones kept.
     *
     * @param name without ending, for instance {@code server}
     * @return open for appending
     */
    public RotatingLog log(String name) {
        return new RotatingLog(logs().resolve(name + ".log"), LOG_BYTES, LOG_GENERATIONS);
    }

    /**
     * Logs of all parts.
     *
     * @return an absolute path
     */
    public Path logs() {
        return root.resolve("logs");
    }

    /**
     * One file {@code <part>.pid} per running process.
     *
     * @return an absolute path
     */
    public Path pidFiles() {
        return root.resolve("run");
    }

    /**
     * Passwords and keys.
     *
     * @return an absolute path
     */
    public Path secrets() {
        return root.resolve("secrets");
    }

    /**
     * Key and certificate of the HTTPS listener.
     *
     * @return an absolute path; made at the first start
     */
    public Path httpsKeys() {
        return secrets().resolve("https.p12");
    }

    /**
     * Certificates of platforms below, put there by the operator.
     *
     * @return an absolute path; may not exist
     */
    public Path exchangeTrust() {
        return root.resolve("exchange-trust");
    }

    /**
     * Ports chosen by earlier starts.
     *
     * @return an absolute path
     */
    public Path ports() {
        return root.resolve("ports.properties");
    }

    /**
     * Database files and configuration.
     *
     * @return an absolute path
     */
    public Path database() {
        return root.resolve("mariadb");
    }

    /**
     * Journal of the broker.
     *
     * @return an absolute path
     */
    public Path broker() {
        return root.resolve("artemis");
    }

    /**
     * Root directory of Payara Micro; nothing in it outlives a start except unpacked libraries.
     *
     * @return an absolute path
     */
    public Path server() {
        return root.resolve("payara");
    }

    /**
     * What the launcher writes for Payara at every start.
     *
     * @return an absolute path
     */
    public Path serverConfig() {
        return root.resolve("payara-config");
    }

    /**
     * Written by the server on first start, gone when the password has been changed.
     *
     * @return an absolute path
     */
    public Path firstLogin() {
        return root.resolve("first-login.txt");
    }
}
