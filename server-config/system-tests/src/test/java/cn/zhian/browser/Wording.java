package cn.zhian.browser;

import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The words of the pages, so that a test asks for what a button means and not for how it is called today. */
public final class Wording {
    private Wording() {}

    /** The Chinese text of a feature's key. */
    public static String of(String feature, String key) {
        Path file = Zhian.home().resolve("web/src/main/resources/i18n/" + feature + "_zh_CN.properties");
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!words.containsKey(key)) {
            throw new AssertionError("No text " + key + " in " + file.getFileName());
        }
        return words.getProperty(key);
    }
}
