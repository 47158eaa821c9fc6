package cn.zhian.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A log file that is renamed to {@code name.1}, {@code name.2} … when it has reached its size. */
public final class RotatingLog implements AutoCloseable {
    private final Path file;
    private final long limit;
    private final int generations;
    private OutputStream out;
    private long size;

    /**
     * Opens the log for appending.
     *
     * @param file the current generation
     * @param limit bytes after which a new generation begins
     * @param generations how many old files are kept, at least 1
     * @throws UncheckedIOException when the file cannot be opened
     */
    public RotatingLog(Path file, long limit, int generations) {
        this.file = file;
        this.limit = limit;
        this.generations = generations;
        try {
            open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Where the current generation lies.
     *
     * @return an absolute path
     */
    public Path file() {
        return file;
    }

    /**
     * Appends one line.
     *
     * @param line without line end
     * @throws UncheckedIOException when the disk does not take it
     */
    public synchronized void line(String line) {
        byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (size > 0 && size + bytes.length > limit) {
                rotate();
            }
            out.write(bytes);
            size += bytes.length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }

    private void rotate() throws IOException {
        out.close();
        for (int i = generations - 1; i >= 1; i--) {
            if (Files.exists(generation(i))) {
                Files.move(generation(i), generation(i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.move(file, generation(1), StandardCopyOption.REPLACE_EXISTING);
        open();
    }

    private Path generation(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }
}
