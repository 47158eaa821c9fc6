package cn.zhian.project.document.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of one document, embedded with the characters used. A character that it lacks is shown as its code point and
 * remembered: nothing of a name vanishes.
 */
final class Typeface {
    private static final String FILE = "/cn/zhian/project/document/font/NotoSansSC-documents.ttf";
    private static final double UNITS = 1000;

    private final PDType0Font font;
    private final CmapLookup characters;
    private final Set<String> missing = new TreeSet<>();

    private Typeface(PDType0Font font, CmapLookup characters) {
        this.font = font;
        this.characters = characters;
    }

    /** Loads it for a document, which closes it. */
    static Typeface of(PDDocument document) {
        try (InputStream file = Typeface.class.getResourceAsStream(FILE)) {
            TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file));
            return new Typeface(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup());
        } catch (IOException e) {
            throw new UncheckedIOException("The font of documents can't be read", e);
        }
    }

    /** The text with what can be shown of it, in composed form; line breaks stay. */
    String shown(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .mapToObj(this::character)
                .collect(Collectors.joining());
    }

    private String character(int codePoint) {
        if (codePoint == '\n' || codePoint == '\r') {
            return Character.toString(codePoint);
        }
        if (codePoint == '\t') {
            return " ";
        }
        if (has(codePoint)) {
            return Character.toString(codePoint);
        }
        return plain(codePoint).orElseGet(() -> named(codePoint));
    }

    /** A radical's ideograph, a wide space's space. */
    private Optional<String> plain(int codePoint) {
        String other = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKC);
        return other.codePoints().allMatch(this::has) ? Optional.of(other) : Optional.empty();
    }

    private String named(int codePoint) {
        String name = "U+%04X".formatted(codePoint);
        missing.add(name);
        return "[" + name + "]";
    }

    private boolean has(int codePoint) {
        return !Character.isISOControl(codePoint) && characters.getGlyphId(codePoint) != 0;
    }

    /** Code points that it lacked. */
    Set<String> missing() {
        return missing;
    }

    /** Width of a text that is {@link #shown}, in points. */
    double width(String text, double size) {
        try {
            return font.getStringWidth(text) / UNITS * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a text. @param width in points */
    List<String> lines(String text, double width, double size) {
        return LineBreaks.of(shown(text), width, line -> width(line, size));
    }

    PDFont font() {
        return font;
    }
}
