package cn.zhian.platform.excel;

import cn.zhian.platform.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Reads the first sheet of an .xlsx file, a row at a time. The file is input from outside: everything is limited. */
public final class ExcelReader {
    private static final String FIELD = "file";
    private static final int MOST_PARTS = 1000;

    private final ExcelLimits limits;

    /** With limits. */
    public ExcelReader(ExcelLimits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param file its content
     * @param rows gets the rows that are not empty, in order
     * @throws Invalid if it is no .xlsx, damaged, encrypted or too large
     */
    public void read(byte[] file, Consumer<ExcelRow> rows) {
        if (file.length > limits.bytes()) {
            throw new Invalid(FIELD, "problem.excel.bytes", limits.bytes() / 1024 / 1024);
        }
        if (file.length < 4 || file[0] != 'P' || file[1] != 'K') {
            throw new Invalid(FIELD, "problem.excel.kind");
        }
        Guarded guarded = new Guarded(rows);
        try {
            checkInflated(file);
            parse(file, guarded);
        } catch (OutOfLimits e) {
            throw e.told();
        } catch (SAXException e) {
            throw e.getException() instanceof OutOfLimits limit ? limit.told() : damaged(e);
        } catch (IOException
                | ParserConfigurationException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | POIXMLException
                | IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException e) {
            // POI reports damaged files by any of these; the receiver's own failures pass.
            throw guarded.failed().orElseGet(() -> damaged(e));
        }
    }

    /** Remembers the receiver's failure, to tell it from the parser's. */
    private static final class Guarded implements Consumer<ExcelRow> {
        private final Consumer<ExcelRow> receiver;
        private RuntimeException failure;

        Guarded(Consumer<ExcelRow> receiver) {
            this.receiver = receiver;
        }

        @Override
        public void accept(ExcelRow row) {
            try {
                receiver.accept(row);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
        }

        Optional<RuntimeException> failed() {
            return Optional.ofNullable(failure);
        }
    }

    private static Invalid damaged(Exception cause) {
        Invalid damaged = new Invalid(FIELD, "problem.excel.damaged");
        damaged.initCause(cause);
        return damaged;
    }

    /** A small file can hold terabytes of zeros, so everything is counted before anything is kept. */
    private void checkInflated(byte[] file) throws IOException {
        // Not the JDK's: that one can't read the 64 bit entries which streaming writers make.
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(file))) {
            byte[] buffer = new byte[64 * 1024];
            long inflated = 0;
            int parts = 0;
            while (zip.getNextEntry() != null) {
                if (++parts > MOST_PARTS) {
                    throw new OutOfLimits(new Invalid(FIELD, "problem.excel.damaged"));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    inflated += read;
                    if (inflated > limits.inflated()) {
                        throw new OutOfLimits(
                                new Invalid(FIELD, "problem.excel.inflated", limits.inflated() / 1024 / 1024));
                    }
                }
            }
        }
    }

    private void parse(byte[] file, Consumer<ExcelRow> rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        try (OPCPackage opened = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader reader = new XSSFReader(opened);
            Iterator<InputStream> sheets = reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw new OutOfLimits(new Invalid(FIELD, "problem.excel.empty"));
            }
            SheetHandler handler =
                    new SheetHandler(new ReadOnlySharedStringsTable(opened), reader.getStylesTable(), limits, rows);
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(handler);
            try (InputStream sheet = sheets.next()) {
                xml.parse(new InputSource(sheet));
            } finally {
                opened.revert();
            }
        }
    }
}
