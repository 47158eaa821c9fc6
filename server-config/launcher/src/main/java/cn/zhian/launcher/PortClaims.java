package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Ports that launchers of one user have chosen but perhaps not bound yet: byte n of a common file is
 * locked for port n. Without it, two instances started at the same moment would find the same port
 * free. The operating system gives the claims up when the process ends.
 */
public final class PortClaims implements AutoCloseable {
    private final FileChannel channel;
    private final List<FileLock> held = new ArrayList<>();

    private PortClaims(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Opens the common file.
     *
     * @param file made if missing
     * @return without claims
     * @throws UncheckedIOException when it cannot be opened
     */
    public static PortClaims open(Path file) {
        try {
            Files.createDirectories(file.getParent());
            return new PortClaims(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Claims a port.
     *
     * @param number of the port; UDP ports count from 65536 upwards
     * @return false when it has been claimed before, by this or another process
     * @throws UncheckedIOException when the file fails
     */
    public boolean claim(int number) {
        try {
            FileLock lock = channel.tryLock(number, 1, false);
            if (lock == null) {
                return false;
            }
            held.add(lock);
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * How many ports this process has claimed.
     *
     * @return 0 or more
     */
    public int count() {
        return held.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
