package cn.zhian.project.document.control;

import cn.zhian.platform.Clocks;
import cn.zhian.project.document.entity.Form;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Makes the PDF of a document from its form, and from nothing else. */
public final class FormPrint {
    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("cn.zhian.project.document.forms", Locale.ROOT, FormPrint.class.getClassLoader());
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern(word("day"), Locale.SIMPLIFIED_CHINESE).withZone(Clocks.SHOWN);
    private static final double LABEL = 110;
    private static final double CODE = 92;
    private static final double FOOT_BLOCK = 150;

    private final Paper paper;
    private final Form form;

    private FormPrint(Paper paper, Form form) {
        this.paper = paper;
        this.form = form;
    }

    /** The file. */
    public static Printed of(Form form) {
        try (Paper paper = new Paper()) {
            byte[] pdf = new FormPrint(paper, form).print();
            return new Printed(pdf, paper.missing());
        } catch (IOException e) {
            throw new UncheckedIOException("A document can't be made", e);
        }
    }

    /** Its number as people quote it. @param serial from 1 in its year */
    public static String number(cn.zhian.project.process.entity.DocumentKind kind, int year, int serial) {
        return word("number." + kind, "" + year, "" + serial);
    }

    /** Who issues it, in words. @param role name of the role, for example POLICE_STATION */
    public static String authority(String role, String division) {
        String key = "role." + role;
        return word("authority", WORDS.containsKey(key) ? WORDS.getString(key) : role, division);
    }

    private static String word(String key, String... arguments) {
        String pattern = WORDS.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ROOT).format(arguments);
    }

    private static String day(Instant at) {
        return DAY.format(at);
    }

    private byte[] print() throws IOException {
        String title = word("title." + form.kind());
        paper.down(28);
        paper.centred(title, Ink.strong(24));
        paper.down(4);
        paper.centred(form.number(), Ink.plain(12));
        paper.down(20);
        facts();
        if (form.sheet().isPresent()) {
            paper.down(14);
            ItemGrid.print(
                    paper,
                    List.of(
                            word("column.item"),
                            word("column.demand"),
                            word("column.outcome"),
                            word("column.evidence")),
                    form.sheet().get().items());
        }
        paper.down(22);
        Ink ink = new Ink(12.5, 24, false, Ink.plain(1).color());
        paper.lines(paper.typeface().lines(body(), Paper.INNER, ink.size()), Paper.MARGIN, ink);
        signature();
        return paper.finish(word("page"), title + " " + form.number(), form.issuedAt());
    }

    private void facts() throws IOException {
        Grid grid = new Grid(paper, List.of(LABEL, Paper.INNER - LABEL), List.of());
        grid.begin();
        for (Map.Entry<String, String> fact : told()) {
            grid.row(List.of(
                    new Grid.Cell(word("label." + fact.getKey()), Ink.faint(11)),
                    new Grid.Cell(fact.getValue(), Ink.plain(11))));
        }
    }

    private List<Map.Entry<String, String>> told() {
        List<Map.Entry<String, String>> facts = new ArrayList<>();
        facts.add(Map.entry("community", form.community()));
        facts.add(Map.entry("code", form.communityCode()));
        facts.add(Map.entry("project", form.project()));
        facts.add(Map.entry("result", word("result." + form.result())));
        form.dueAt().ifPresent(due -> facts.add(Map.entry("due", day(due))));
        if (!form.detail().isBlank()) {
            facts.add(Map.entry("detail." + form.kind(), form.detail().strip()));
        }
        form.sheet().ifPresent(sheet -> {
            facts.add(Map.entry("rules", sheet.rules()));
            facts.add(Map.entry("window", sheet.window()));
            facts.add(Map.entry("list", sheet.list()));
            facts.add(Map.entry("sha256", sheet.sha256()));
        });
        facts.add(Map.entry("date", day(form.issuedAt())));
        return facts;
    }

    private String body() {
        return word(
                "body." + form.kind(),
                form.community(),
                form.project(),
                form.dueAt().map(FormPrint::day).orElse(""));
    }

    /** Code at the left, authority and day at the right, together on one page. */
    private void signature() throws IOException {
        if (!paper.fits(FOOT_BLOCK)) {
            paper.turn();
        }
        paper.down(34);
        double top = paper.y();
        Ink small = Ink.faint(8.5);
        paper.right(form.authority(), Ink.plain(12));
        paper.right(day(form.issuedAt()), Ink.plain(12));
        paper.code(code(form.address()), Paper.MARGIN, top, CODE);
        double below = top + CODE + 6;
        for (String line : paper.typeface().lines(word("verify") + "\n" + form.address(), Paper.INNER, small.size())) {
            paper.text(line, Paper.MARGIN, below, small);
            below += small.leading();
        }
    }

    private static BitMatrix code(String address) {
        Map<EncodeHintType, Object> hints =
                Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);
        try {
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException e) {
            throw new IllegalArgumentException("An address is too long for a code", e);
        }
    }
}
