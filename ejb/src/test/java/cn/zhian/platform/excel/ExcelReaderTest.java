package cn.zhian.platform.excel;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("excel")
class ExcelReaderTest {
    private static final String OPEN =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String CLOSE = "</sheetData></worksheet>";

    private static List<ExcelRow> read(byte[] file) {
        return read(file, ExcelLimits.USUAL);
    }

    private static List<ExcelRow> read(byte[] file, ExcelLimits limits) {
        List<ExcelRow> rows = new ArrayList<>();
        new ExcelReader(limits).read(file, rows::add);
        return rows;
    }

    private static String refusal(byte[] file, ExcelLimits limits) {
        return assertThrows(Invalid.class, () -> read(file, limits)).key();
    }

    private static String refusal(byte[] file) {
        return refusal(file, ExcelLimits.USUAL);
    }

    @Test
    void tellsTextNumberDateBooleanAndFormulaApart() {
        byte[] file = Workbooks.of(sheet -> {
            XSSFRow row = sheet.createRow(2);
            row.createCell(0).setCellValue("330281199001011234");
            row.createCell(1).setCellValue(501);
            CellStyle date = sheet.getWorkbook().createCellStyle();
            date.setDataFormat(sheet.getWorkbook().createDataFormat().getFormat("yyyy/m/d"));
            row.createCell(2).setCellValue(LocalDate.of(2024, 2, 29));
            row.getCell(2).setCellStyle(date);
            row.createCell(3).setCellValue(true);
            row.createCell(5).setCellFormula("1+1");
        });
        ExcelRow row = read(file).get(0);
        assertThat(row.number(), is(3));
        assertThat(row.cell(0), is(Optional.of(new ExcelCell(ExcelCell.Kind.TEXT, "330281199001011234"))));
        assertThat(row.cell(1), is(Optional.of(new ExcelCell(ExcelCell.Kind.NUMBER, "501"))));
        assertThat(row.cell(2).orElseThrow().date(), is(Optional.of(LocalDate.of(2024, 2, 29))));
        assertThat(row.cell(3).orElseThrow().kind(), is(ExcelCell.Kind.BOOLEAN));
        assertThat(row.cell(4), is(Optional.empty()));
        assertThat(row.cell(5).orElseThrow().kind(), is(ExcelCell.Kind.FORMULA));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, false",
        "0.1, 0.1, false",
        "89.55, 89.55, false",
        "3.3028119900101123E17, 330281199001011200, true",
        "13800001234, 13800001234, false",
        "1E15, 1000000000000000, true",
        "-3, -3, false"
    })
    void writesNumbersAsTypedAndTellsWhichMayBeRounded(double stored, String text, boolean rounded) {
        ExcelCell cell = read(Workbooks.of(
                        sheet -> sheet.createRow(0).createCell(0).setCellValue(stored)))
                .get(0)
                .cell(0)
                .orElseThrow();
        assertThat(cell.text(), is(text));
        assertThat(cell.mayBeRounded(), is(rounded));
    }

    @Test
    void readsInlineTextWithoutItsPhoneticHints() {
        byte[] file = Workbooks.ofSheet(OPEN + "<row><c t=\"inlineStr\"><is><t>张</t><r><t>三</t></r>"
                + "<rPh sb=\"0\" eb=\"1\"><t>zhang</t></rPh></is></c></row>" + CLOSE);
        assertThat(read(file).get(0).cell(0).orElseThrow().text(), is("张三"));
    }

    @Test
    void skipsEmptyRowsAndKeepsNumbers() {
        byte[] file = Workbooks.of(sheet -> {
            sheet.createRow(0).createCell(0).setCellValue("a");
            sheet.createRow(1).createCell(0).setCellValue("  ");
            sheet.createRow(9).createCell(0).setCellValue("b");
        });
        assertThat(read(file).stream().map(ExcelRow::number).toList(), is(List.of(1, 10)));
    }

    @Test
    void refusesMoreRowsThanAllowed() {
        ExcelLimits three = new ExcelLimits(1_000_000, 10_000_000, 3, 8);
        byte[] file = Workbooks.of(sheet -> {
            for (int i = 0; i < 4; i++) {
                sheet.createRow(i).createCell(0).setCellValue(i);
            }
        });
        assertThat(refusal(file, three), is("problem.excel.rows"));
    }

    @Test
    void refusesRowNumberBeyondTheLimitAtOnce() {
        assertThat(refusal(Workbooks.ofSheet(OPEN + "<row r=\"2000000000\"/>" + CLOSE)), is("problem.excel.rows"));
    }

    @Test
    void refusesMoreColumnsThanAllowed() {
        byte[] file = Workbooks.of(sheet -> sheet.createRow(0).createCell(64).setCellValue("x"));
        assertThat(refusal(file), is("problem.excel.columns"));
    }

    @Test
    void refusesZipBomb() {
        String zeros = "0".repeat(10_000_000);
        byte[] file = Workbooks.zip(Map.of("[Content_Types].xml", zeros, "xl/workbook.xml", zeros));
        assertThat(refusal(file, new ExcelLimits(1_000_000, 15_000_000, 10, 10)), is("problem.excel.inflated"));
    }

    @Test
    void refusesFileOfTooManyBytes() {
        assertThat(refusal(new byte[101], new ExcelLimits(100, 100, 1, 1)), is("problem.excel.bytes"));
    }

    @Test
    void refusesOtherKindsOfFiles() {
        assertThat(refusal("姓名,证件".getBytes(StandardCharsets.UTF_8)), is("problem.excel.kind"));
        assertThat(refusal(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}), is("problem.excel.kind"));
        assertThat(refusal(new byte[0]), is("problem.excel.kind"));
    }

    @Test
    void refusesDocumentTypeDeclarations() {
        byte[] file = Workbooks.ofSheet("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>" + OPEN
                + "<row><c t=\"inlineStr\"><is><t>&e;</t></is></c></row>" + CLOSE);
        assertThat(refusal(file), is("problem.excel.damaged"));
    }

    @Test
    void refusesTextBeyondACellsLength() {
        byte[] file = Workbooks.ofSheet(
                OPEN + "<row><c t=\"inlineStr\"><is><t>" + "x".repeat(40_000) + "</t></is></c></row>" + CLOSE);
        assertThat(refusal(file), is("problem.excel.damaged"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<row r=\"x\"/>",
                "<row><c r=\"!!\"><v>1</v></c></row>",
                "<row><c t=\"s\"><v>99</v></c></row>",
                "<row><c><v>abc</v></c></row>",
                "<row><c s=\"z\"><v>1</v></c></row>",
                "<row><c>"
            })
    void refusesDamagedSheets(String inside) {
        assertThat(refusal(Workbooks.ofSheet(OPEN + inside + CLOSE)), startsWith("problem.excel."));
    }

    @Test
    void readsOrRefusesEveryTruncationAndRandomDamage() {
        byte[] whole = Workbooks.of(sheet -> sheet.createRow(0).createCell(0).setCellValue("张三"));
        for (int length = 0; length < whole.length; length += 37) {
            assertThat("cut to " + length, readsOrRefuses(Arrays.copyOf(whole, length)), is(true));
        }
        Random random = new Random(42);
        for (int i = 0; i < 300; i++) {
            byte[] hurt = whole.clone();
            hurt[random.nextInt(hurt.length)] ^= (byte) (1 + random.nextInt(255));
            assertThat(readsOrRefuses(hurt), is(true));
        }
    }

    private static boolean readsOrRefuses(byte[] file) {
        try {
            read(file);
        } catch (Invalid e) {
            return e.key().startsWith("problem.excel.");
        }
        return true;
    }

    @Test
    void passesTheReceiversOwnFailure() {
        byte[] file = Workbooks.of(sheet -> sheet.createRow(0).createCell(0).setCellValue("a"));
        IllegalStateException thrown = assertThrows(
                IllegalStateException.class,
                () -> new ExcelReader(ExcelLimits.USUAL).read(file, row -> {
                    throw new IllegalStateException("mine");
                }));
        assertThat(thrown.getMessage(), is("mine"));
    }

    @Test
    void readsFiftyThousandRows() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        ExcelExport.write(
                out,
                "s",
                List.of(new ExcelColumn<Integer>("n", 10, n -> "第" + n + "行")),
                java.util.stream.IntStream.rangeClosed(1, 50_000).boxed());
        assertThat(read(out.toByteArray()), hasSize(50_001));
    }
}
