package cn.zhian.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Holds the right to run certain parts on a data directory. Byte n of the file {@code instance.lock}
 * stands for part n, so that broker and database may run as processes of their own on one directory.
 * The operating system frees the lock however the process ends.
 */
public final class InstanceLock implements AutoCloseable {
    private final FileChannel channel;

    private InstanceLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock or fails at once.
     *
     * @param data the directory
     * @param parts what is going to run
     * @return held until closed or the process ends
     * @throws LaunchFailure when another process holds one of the parts
     */
    public static InstanceLock take(DataDirectory data, Set<Part> parts) {
        Path file = data.root().resolve("instance.lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (lockAll(channel, parts)) {
                return new InstanceLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new LaunchFailure(ExitCode.DATA, "Cannot lock " + file + ": " + e.getMessage(), e);
        }
        throw new LaunchFailure(
                ExitCode.LOCKED,
                "Another instance already runs on " + data.root()
                        + "; stop it or choose another directory with --data");
    }

    private static boolean lockAll(FileChannel channel, Set<Part> parts) throws IOException {
        List<FileLock> held = new ArrayList<>();
        for (Part part : parts) {
            try {
                FileLock lock = channel.tryLock(part.ordinal(), 1, false);
                if (lock == null) {
                    return false;
                }
                held.add(lock);
            } catch (OverlappingFileLockException e) {
                return false;
            }
        }
        return held.size() == parts.size();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
