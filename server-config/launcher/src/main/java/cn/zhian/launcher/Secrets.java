package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;

/** Random passwords of one instance, made on first use and kept in files only the owner can read. */
public final class Secrets {
    /** 24 random bytes are 192 bits, 32 characters. */
    private static final int RANDOM_BYTES = 24;

    private final Path directory;
    private final SecureRandom random;

    /**
     * Secrets kept in the given directory, which is made with mode 700.
     *
     * @param directory of the files
     * @param random source of new passwords
     */
    public Secrets(Path directory, SecureRandom random) {
        this.directory = PrivateFiles.directory(directory);
        this.random = random;
    }

    /**
     * The password of that name, the same after every restart.
     *
     * @param name file name, for instance {@code database-password}
     * @return 32 characters of the URL-safe Base64 alphabet
     * @throws UncheckedIOException when it can be neither read nor written
     */
    public String password(String name) {
        Path file = directory.resolve(name);
        try {
            if (!Files.exists(file)) {
                PrivateFiles.write(file, newPassword());
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The file of a password, for programs that read it from there.
     *
     * @param name file name
     * @return an existing file, mode 600, one line
     */
    public Path file(String name) {
        password(name);
        return directory.resolve(name);
    }

    private String newPassword() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
