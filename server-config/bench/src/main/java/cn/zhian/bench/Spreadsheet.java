package cn.zhian.bench;

import cn.zhian.harness.Zhian;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Properties;
import java.util.function.IntFunction;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Excel files to be imported. */
final class Spreadsheet {
    private Spreadsheet() {}

    /** The Chinese texts of a feature, for titles and words. */
    static Properties words(String feature) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(
                Zhian.home().resolve("web/src/main/resources/i18n/" + feature + "_zh_CN.properties"))) {
            words.load(reader);
        }
        return words;
    }

    /** A file with one sheet. @param row cells of a row below the titles, by its number from 0 */
    static byte[] of(List<String> titles, int rows, IntFunction<List<String>> row) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = workbook.createSheet();
            fill(sheet.createRow(0), titles);
            for (int i = 0; i < rows; i++) {
                fill(sheet.createRow(i + 1), row.apply(i));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void fill(Row row, List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            row.createCell(i).setCellValue(values.get(i));
        }
    }
}
