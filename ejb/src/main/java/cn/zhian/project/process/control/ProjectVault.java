package cn.zhian.project.process.control;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.PersonalData;
import cn.zhian.project.process.boundary.FileScanner;
import cn.zhian.project.process.entity.StoredFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The files of this instance's projects, looked through by every scanner before anything names them. */
@ApplicationScoped
public class ProjectVault {
    @Inject
    @ConfigProperty(name = "zhian.data")
    String data;

    @Inject
    @Any
    Instance<FileScanner> scanners;

    /**
     * Keeps a file and enters it into the books; one that is not entered is removed again.
     *
     * @param largest allowed size, bytes
     * @param enter writes what names the file, and fails if it may not be named
     * @throws Invalid if the file is empty or harmful, or its sender broke off; nothing is kept then
     * @throws cn.zhian.platform.Problem if it is too large; nothing is kept then
     */
    public <T> T keep(InputStream content, long largest, Function<StoredFile, T> enter) {
        FileVault vault = vault(largest);
        Incoming incoming = new Incoming(content);
        try {
            StoredFile stored = vault.keep(incoming);
            boolean entered = false;
            try {
                scan(vault, stored);
                T made = enter.apply(stored);
                entered = true;
                return made;
            } finally {
                if (!entered) {
                    vault.remove(stored);
                }
            }
        } catch (IOException e) {
            if (incoming.isBroken()) {
                throw new Invalid("file", "problem.project.file-cut");
            }
            throw new UncheckedIOException("A file can't be kept", e);
        }
    }

    /** The content of a file, to be closed by the reader; reading fails where it was damaged. */
    public InputStream open(StoredFile stored) {
        try {
            return vault(stored.size()).open(stored);
        } catch (IOException e) {
            throw new UncheckedIOException("A file can't be read", e);
        }
    }

    /** Removes a file that nothing names. */
    public void remove(StoredFile stored) {
        vault(stored.size()).remove(stored);
    }

    private FileVault vault(long largest) {
        return new FileVault(Path.of(data, "project-files"), PersonalData.configured(), largest);
    }

    private void scan(FileVault vault, StoredFile stored) throws IOException {
        for (FileScanner scanner : scanners) {
            try (InputStream content = vault.open(stored)) {
                Optional<String> threat = scanner.threat(content);
                if (threat.isPresent()) {
                    throw new Invalid("file", "problem.project.file-harmful", threat.get());
                }
            }
        }
    }
}
