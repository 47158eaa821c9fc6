package cn.zhian.platform.excel;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("excel")
class ExcelExportTest {
    private static XSSFWorkbook written(Object... values) throws IOException {
        List<ExcelColumn<Object[]>> columns = java.util.stream.IntStream.range(0, values.length)
                .mapToObj(i -> new ExcelColumn<Object[]>("列" + i, 12, row -> row[i]))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelExport.write(out, "名单/一", columns, Stream.<Object[]>of(values));
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFCell cell(String value) throws IOException {
        try (XSSFWorkbook workbook = written(value)) {
            return workbook.getSheetAt(0).getRow(1).getCell(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "＝1"
            })
    void defusesWhatBeginsLikeAFormula(String text) throws IOException {
        XSSFCell cell = cell(text);
        assertThat(cell.getCellType(), is(CellType.STRING));
        assertThat(cell.getStringCellValue().charAt(0), is('\''));
        assertThat(cell.getCellStyle().getQuotePrefixed(), is(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+85212345678", "-1", "+44 (20) 7946-0958"})
    void keepsTelephoneNumbersButQuotesThem(String text) throws IOException {
        XSSFCell cell = cell(text);
        assertThat(cell.getStringCellValue(), is(text));
        assertThat(cell.getCellStyle().getQuotePrefixed(), is(true));
    }

    @Test
    void keepsLongNumbersAsText() throws IOException {
        XSSFCell cell = cell("330281199001011234");
        assertThat(cell.getStringCellValue(), is("330281199001011234"));
        assertThat(cell.getCellStyle().getDataFormatString(), is("@"));
    }

    @Test
    void writesNumbersDatesTimesAndEmptyCells() throws IOException {
        try (XSSFWorkbook workbook = written(
                89.5,
                LocalDate.of(2026, 1, 31),
                Instant.parse("2026-01-31T20:00:00Z"),
                Optional.empty(),
                Optional.of("x"))) {
            XSSFRow row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getNumericCellValue(), is(89.5));
            assertThat(row.getCell(1).getLocalDateTimeCellValue(), is(LocalDateTime.of(2026, 1, 31, 0, 0)));
            assertThat(row.getCell(2).getLocalDateTimeCellValue(), is(LocalDateTime.of(2026, 2, 1, 4, 0)));
            assertThat(row.getCell(3) == null, is(true));
            assertThat(row.getCell(4).getStringCellValue(), is("x"));
        }
    }

    @Test
    void makesTheSheetNameFit() throws IOException {
        try (XSSFWorkbook workbook = written("a")) {
            assertThat(workbook.getSheetName(0), is("名单 一"));
        }
    }

    @Test
    void writesTitlesForAnEmptyList() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ExcelExport.write(out, "s", List.of(new ExcelColumn<String>("姓名", 10, s -> s)), Stream.empty());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheetAt(0).getRow(0).getCell(0).getStringCellValue(), is("姓名"));
            assertThat(workbook.getSheetAt(0).getLastRowNum(), is(0));
        }
    }
}
