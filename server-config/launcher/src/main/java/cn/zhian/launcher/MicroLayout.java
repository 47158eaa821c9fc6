package cn.zhian.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The server as the {@code ear} module lays it out for Payara Micro.
 *
 * @param root {@code ear/target/micro}
 */
public record MicroLayout(Path root) {
    /** The JMS adapter: deployed first, since it must be configured before any other may need it. */
    public static final String BROKER_ADAPTER = "artemis";

    /** The adapters without which the product is not one. */
    private static final List<String> REQUIRED = List.of(BROKER_ADAPTER, "uhppote");

    /**
     * Fails when something is missing.
     *
     * @return this
     * @throws LaunchFailure naming what is missing
     */
    public MicroLayout require() {
        Stream<Path> adapters =
                REQUIRED.stream().map(name -> root.resolve("adapters").resolve(name + ".rar"));
        String missing = Stream.concat(Stream.of(program(), application()), adapters)
                .filter(path -> !Files.exists(path))
                .map(Path::toString)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new LaunchFailure(ExitCode.NOT_BUILT, "Not built: " + missing + " missing; run mvn package");
        }
        return this;
    }

    /**
     * Payara Micro.
     *
     * @return a runnable jar
     */
    public Path program() {
        return root.resolve("payara-micro.jar");
    }

    /**
     * The exploded web application.
     *
     * @return a directory
     */
    public Path application() {
        return root.resolve("app");
    }

    /**
     * The resource adapters in the order of deployment.
     *
     * @return files ending in {@code .rar}, the broker's first
     */
    public List<Path> adapters() {
        return files("adapters", ".rar").stream()
                .sorted(Comparator.comparing((Path rar) -> !name(rar).equals(BROKER_ADAPTER))
                        .thenComparing(Path::toString))
                .toList();
    }

    /**
     * Libraries that adapters and application share.
     *
     * @return jars, possibly none
     */
    public List<Path> libraries() {
        return files("lib", ".jar");
    }

    /**
     * What the server calls an adapter.
     *
     * @param rar its file
     * @return the file name without ending
     */
    public static String name(Path rar) {
        return rar.getFileName().toString().replaceFirst("\\.rar$", "");
    }

    private List<Path> files(String folder, String ending) {
        if (!Files.isDirectory(root.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
