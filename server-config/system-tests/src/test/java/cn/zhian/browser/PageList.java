package cn.zhian.browser;

import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The pages of the product, as they lie in its sources: those that fill the frame of the application. */
final class PageList {
    private static final Path PAGES = Zhian.home().resolve("web/src/main/webapp");
    private static final String PAGE_OF_THE_FRAME = "template=\"/WEB-INF/templates/app.xhtml\"";
    private static final String OBJECT_IN_THE_ADDRESS = "<f:viewParam name=\"id\"";

    private PageList() {}

    /** All, by path. */
    static List<String> all() {
        return having(text -> true);
    }

    /** Those whose address can name an object: {@code ?id=42}. */
    static List<String> ofObjects() {
        return having(text -> text.contains(OBJECT_IN_THE_ADDRESS));
    }

    private static List<String> having(Predicate<String> wanted) {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> wanted.and(PageList::fillsTheFrame).test(read(file)))
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/error/") && !path.startsWith("/WEB-INF/"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean fillsTheFrame(String text) {
        return text.contains(PAGE_OF_THE_FRAME);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
