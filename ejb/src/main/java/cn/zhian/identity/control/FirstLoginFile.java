package cn.zhian.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code first-login.txt} in the data directory, readable for its owner only. */
@ApplicationScoped
public class FirstLoginFile {
    @Inject
    @ConfigProperty(name = "zhian.data")
    String data;

    /**
     * What it holds.
     *
     * @param username of the first administrator
     * @param password to be used once
     */
    public record Login(String username, String password) {}

    /** Replaces it; it is on disk when this returns. */
    public void write(Login login) {
        try {
            Files.createDirectories(file().getParent());
            Path draft = Files.createTempFile(
                    file().getParent(),
                    "first-login",
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            String text = "username=" + login.username() + "\npassword=" + login.password() + "\n";
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(draft, file(), StandardCopyOption.ATOMIC_MOVE);
            syncDirectory();
        } catch (IOException e) {
            throw new UncheckedIOException("The first-login file can't be written", e);
        }
    }

    /** What it holds; empty if it is not there or not whole. */
    public Optional<Login> read() {
        if (!Files.exists(file())) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(file());
            return value(lines, "username=")
                    .flatMap(name -> value(lines, "password=").map(password -> new Login(name, password)));
        } catch (IOException e) {
            throw new UncheckedIOException("The first-login file can't be read", e);
        }
    }

    /** The file goes as soon as another password is committed; if that fails, at the next start. */
    void passwordSet(@Observes(during = TransactionPhase.AFTER_SUCCESS) PasswordSet event) {
        if (read().filter(login -> login.username().equals(event.username())).isPresent()) {
            remove();
        }
    }

    /** Removes it. */
    public void remove() {
        try {
            if (Files.deleteIfExists(file())) {
                syncDirectory();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The first-login file can't be removed", e);
        }
    }

    private static Optional<String> value(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(key.length()))
                .findFirst();
    }

    private void syncDirectory() throws IOException {
        try (FileChannel channel = FileChannel.open(file().getParent(), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private Path file() {
        return Path.of(data, "first-login.txt").toAbsolutePath();
    }
}
