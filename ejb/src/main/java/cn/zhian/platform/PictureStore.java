package cn.zhian.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pictures, encrypted, as files under their content's address: the same picture is kept once, and a reference to it can
 * be stored before or after anything else without harm. The address is a keyed index, so that it says nothing about the
 * picture.
 */
@ApplicationScoped
public class PictureStore {
    private static final Pattern REFERENCE = Pattern.compile("[0-9a-f]{32}");
    /** Largest picture, bytes. */
    public static final int LARGEST = 8 * 1024 * 1024;

    @Inject
    @ConfigProperty(name = "zhian.data")
    String data;

    /**
     * Keeps a picture; it is on disk when this returns.
     *
     * @return its reference, 32 hex digits
     * @throws Invalid if it is empty or larger than {@link #LARGEST}
     */
    public String keep(byte[] picture) {
        if (picture.length == 0 || picture.length > LARGEST) {
            throw new Invalid("picture", "problem.picture.size", LARGEST / 1024 / 1024);
        }
        PersonalData personal = PersonalData.configured();
        String reference = HexFormat.of()
                .formatHex(personal.index("picture", HexFormat.of().formatHex(sha256(picture))));
        Path file = file(reference);
        if (!Files.exists(file)) {
            write(file, personal.encrypt(picture));
        }
        return reference;
    }

    private static void write(Path file, byte[] sealed) {
        try {
            Files.createDirectories(file.getParent());
            Path draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
            try (var channel = java.nio.channels.FileChannel.open(draft, java.nio.file.StandardOpenOption.WRITE)) {
                var bytes = java.nio.ByteBuffer.wrap(sealed);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("A picture can't be written", e);
        }
    }

    /** The picture; empty if there is none under the reference. */
    public Optional<byte[]> read(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(PersonalData.configured().decrypt(Files.readAllBytes(file(reference))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("A picture can't be read", e);
        }
    }

    private Path file(String reference) {
        return Path.of(data, "pictures", reference.substring(0, 2), reference.substring(2, 4), reference);
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return java.security.MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
