package cn.zhian.project.document.control;

import cn.zhian.platform.Clocks;
import com.google.zxing.common.BitMatrix;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/**
 * A4 pages on which text is set from top to bottom. Lengths are points (1/72 inch); heights are counted from the top of
 * the page. Time and identity of the file come from what is printed, so that the same print has the same bytes.
 */
final class Paper implements AutoCloseable {
    static final double WIDTH = PDRectangle.A4.getWidth();
    static final double HEIGHT = PDRectangle.A4.getHeight();
    static final double MARGIN = 56;
    static final double INNER = WIDTH - 2 * MARGIN;
    static final double BOTTOM = HEIGHT - 64;
    /** From the top of a line of size 1 to its base. */
    private static final double ASCENT = 0.88;

    private static final double FOOT = HEIGHT - 36;
    private static final double SMALL = 8.5;
    private static final double STROKE = 0.035;

    private final PDDocument document = new PDDocument();
    private final Typeface typeface = Typeface.of(document);
    private PDPageContentStream out;
    private double y;

    Paper() throws IOException {
        turn();
    }

    /** Begins the next page. */
    void turn() throws IOException {
        if (out != null) {
            out.close();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        out = new PDPageContentStream(document, page);
        y = MARGIN;
    }

    /** Where the next thing goes. */
    double y() {
        return y;
    }

    /** Goes down. */
    void down(double by) {
        y += by;
    }

    /** Whether there is room for something of a height. */
    boolean fits(double height) {
        return y + height <= BOTTOM;
    }

    Typeface typeface() {
        return typeface;
    }

    /** One line at a place; it does not move {@link #y}. @param top of the line */
    void text(String line, double x, double top, Ink ink) throws IOException {
        if (line.isEmpty()) {
            return;
        }
        out.beginText();
        out.setFont(typeface.font(), (float) ink.size());
        out.setNonStrokingColor(ink.color());
        out.setStrokingColor(ink.color());
        out.setRenderingMode(ink.bold() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        out.setLineWidth((float) (ink.size() * STROKE));
        out.newLineAtOffset((float) x, (float) (HEIGHT - top - ink.size() * ASCENT - (ink.leading() - ink.size()) / 2));
        out.showText(line);
        out.endText();
    }

    /** A text in the middle, broken as needed. */
    void centred(String text, Ink ink) throws IOException {
        for (String line : typeface.lines(text, INNER, ink.size())) {
            text(line, (WIDTH - typeface.width(line, ink.size())) / 2, y, ink);
            y += ink.leading();
        }
    }

    /** A text at the right, broken as needed. */
    void right(String text, Ink ink) throws IOException {
        for (String line : typeface.lines(text, INNER, ink.size())) {
            text(line, WIDTH - MARGIN - typeface.width(line, ink.size()), y, ink);
            y += ink.leading();
        }
    }

    /** Lines below each other, going on on the next page; moves down. */
    void lines(List<String> lines, double x, Ink ink) throws IOException {
        for (String line : lines) {
            if (!fits(ink.leading())) {
                turn();
            }
            text(line, x, y, ink);
            y += ink.leading();
        }
    }

    /** A horizontal or vertical line. */
    void rule(double x1, double y1, double x2, double y2, Color color) throws IOException {
        out.setStrokingColor(color);
        out.setLineWidth(0.6f);
        out.moveTo((float) x1, (float) (HEIGHT - y1));
        out.lineTo((float) x2, (float) (HEIGHT - y2));
        out.stroke();
    }

    /** A filled rectangle. */
    void fill(double x, double top, double width, double height, Color color) throws IOException {
        out.setNonStrokingColor(color);
        out.addRect((float) x, (float) (HEIGHT - top - height), (float) width, (float) height);
        out.fill();
    }

    /** A code of squares, sharp at any size. @param side of the whole code */
    void code(BitMatrix code, double x, double top, double side) throws IOException {
        double module = side / code.getWidth();
        out.setNonStrokingColor(Color.BLACK);
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                if (code.get(column, row)) {
                    double bottom = HEIGHT - top - (row + 1) * module;
                    out.addRect((float) (x + column * module), (float) bottom, (float) module, (float) module);
                }
            }
        }
        // In one go: squares filled one by one show hairs between them.
        out.fill();
    }

    /**
     * Closes the last page, writes the foot of every page and the file.
     *
     * @param foot pattern with page and pages
     * @param title in the file's properties
     * @param at its time
     */
    byte[] finish(String foot, String title, Instant at) throws IOException {
        out.close();
        int pages = document.getNumberOfPages();
        for (int number = 1; number <= pages; number++) {
            out = new PDPageContentStream(document, document.getPage(number - 1), AppendMode.APPEND, true, true);
            String line = typeface.shown(foot.replace("{0}", "" + number).replace("{1}", "" + pages));
            text(line, (WIDTH - typeface.width(line, SMALL)) / 2, FOOT, Ink.faint(SMALL));
            out.close();
        }
        describe(title, at);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes, CompressParameters.NO_COMPRESSION);
        return bytes.toByteArray();
    }

    private void describe(String title, Instant at) {
        document.setDocumentId(at.toEpochMilli());
        document.setVersion(1.7f);
        document.getDocumentCatalog().setLanguage("zh-CN");
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setProducer("Zhian");
        document.getDocumentInformation()
                .setCreationDate(GregorianCalendar.from(ZonedDateTime.ofInstant(at, Clocks.SHOWN)));
        COSDictionary preferences = new COSDictionary();
        preferences.setBoolean(COSName.getPDFName("DisplayDocTitle"), true);
        document.getDocumentCatalog().getCOSObject().setItem(COSName.VIEWER_PREFERENCES, preferences);
    }

    /** Code points that the font lacked. */
    Set<String> missing() {
        return typeface.missing();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
