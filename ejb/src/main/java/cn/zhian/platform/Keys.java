package cn.zhian.platform;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of personal data, in a file outside the database: {@code cipher.<version>} (AES-256, the highest version
 * encrypts, all decrypt) and {@code index} (HMAC). Losing the file is losing the data, so backup names it first.
 */
final class Keys {
    private static final int BYTES = 32;

    private final TreeMap<Integer, SecretKeySpec> ciphers = new TreeMap<>();
    private final SecretKeySpec index;

    private Keys(Properties stored) {
        for (String name : stored.stringPropertyNames()) {
            if (name.startsWith("cipher.")) {
                ciphers.put(Integer.valueOf(name.substring(7)), key(stored.getProperty(name), "AES"));
            }
        }
        if (ciphers.isEmpty() || stored.getProperty("index") == null) {
            throw new IllegalStateException("The key file lacks cipher.<version> or index");
        }
        index = key(stored.getProperty("index"), "HmacSHA256");
    }

    /**
     * Reads the key file; makes it, readable for its owner only, when there is none.
     *
     * @throws IllegalStateException if it can't be read or is incomplete
     */
    static Keys at(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            Properties stored = new Properties();
            try (Reader in = Files.newBufferedReader(file)) {
                stored.load(in);
            }
            return new Keys(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("The key file " + file + " can't be read", e);
        }
    }

    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "keys",
                ".new",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(draft, "cipher.1=" + random() + "\nindex=" + random() + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static SecretKeySpec key(String base64, String algorithm) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        if (bytes.length != BYTES) {
            throw new IllegalStateException("A key of the key file is not 256 bits long");
        }
        return new SecretKeySpec(bytes, algorithm);
    }

    Map.Entry<Integer, SecretKeySpec> newest() {
        return ciphers.lastEntry();
    }

    SecretKeySpec cipher(int version) {
        SecretKeySpec key = ciphers.get(version);
        if (key == null) {
            throw new IllegalStateException("No cipher key of version " + version);
        }
        return key;
    }

    SecretKeySpec index() {
        return index;
    }
}
