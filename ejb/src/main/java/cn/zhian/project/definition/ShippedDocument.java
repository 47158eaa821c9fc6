package cn.zhian.project.definition;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Documents that come with the product. */
public final class ShippedDocument {
    private ShippedDocument() {}

    /** @throws UncheckedIOException if the product was built without it */
    public static String read(String file) {
        try (InputStream in = ShippedDocument.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
