package cn.zhian.exchange.feed.control;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** By what one sees that a file of a directory has changed. @param files size and time of each */
public record DirectoryMark(Map<String, String> files) {
    private static final int DEEPEST = 3;

    /** Of a directory, which need not exist. */
    public static DirectoryMark of(Path directory) {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(directory)) {
            try (Stream<Path> all = Files.walk(directory, DEEPEST)) {
                all.forEach(file -> files.put(directory.relativize(file).toString(), mark(file)));
            } catch (IOException | java.io.UncheckedIOException e) {
                files.put("", e.getClass().getSimpleName());
            }
        }
        return new DirectoryMark(files);
    }

    private static String mark(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.isDirectory() ? "" : attributes.size() + " " + attributes.lastModifiedTime();
        } catch (IOException e) {
            // Gone between two looks: that is a change as well.
            return "gone";
        }
    }
}
