package cn.zhian.resident.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.Invalid;
import cn.zhian.platform.excel.ExcelCell;
import cn.zhian.platform.excel.ExcelCell.Kind;
import cn.zhian.platform.excel.ExcelLimits;
import cn.zhian.platform.excel.ExcelReader;
import cn.zhian.platform.excel.ExcelRow;
import cn.zhian.platform.excel.Words;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.ImportColumn;
import cn.zhian.resident.boundary.ResidentData;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("import")
class ImportReadingTest {
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC);
    private static final Words CHINESE = key -> switch (key) {
        case "enum.ImportColumn.NAME" -> "姓名";
        case "enum.HouseUse.RENTED" -> "出租";
        default -> key;
    };
    private static final Words ENGLISH = key -> key.equals("enum.HouseUse.RENTED") ? "Rented" : key;
    private static final String RIGHT = "11010519491231002X";

    private final ImportWords words = new ImportWords(List.of(CHINESE, ENGLISH));
    private ImportReading reading;
    private int rows;

    @BeforeEach
    void titles() {
        reading = new ImportReading(words, new ResidentRules(NOW, false));
        Map<Integer, ExcelCell> cells = new HashMap<>();
        for (ImportColumn column : ImportColumn.values()) {
            cells.put(column.ordinal(), new ExcelCell(Kind.TEXT, words.title(column) + " *"));
        }
        reading.accept(new ExcelRow(1, cells));
        rows = 1;
    }

    private static Map<ImportColumn, ExcelCell> person() {
        Map<ImportColumn, ExcelCell> cells = new HashMap<>();
        cells.put(ImportColumn.BUILDING, text("3栋"));
        cells.put(ImportColumn.UNIT, text("2单元"));
        cells.put(ImportColumn.HOUSE, text("501"));
        cells.put(ImportColumn.NAME, text("张小三"));
        cells.put(ImportColumn.DOCUMENT_TYPE, text("ID_CARD"));
        cells.put(ImportColumn.DOCUMENT_NUMBER, text(RIGHT));
        cells.put(ImportColumn.RELATION, text("tenant"));
        return cells;
    }

    private static ExcelCell text(String text) {
        return new ExcelCell(Kind.TEXT, text);
    }

    private void read(Map<ImportColumn, ExcelCell> cells) {
        Map<Integer, ExcelCell> byPlace = new HashMap<>();
        cells.forEach((column, cell) -> byPlace.put(column.ordinal(), cell));
        reading.accept(new ExcelRow(++rows, byPlace));
    }

    private List<String> said() {
        return reading.errors().stream()
                .map(error -> error.row() + error.letters() + " " + error.key())
                .toList();
    }

    @Test
    void readsAPersonWithWhatTheDocumentTells() {
        Map<ImportColumn, ExcelCell> cells = person();
        cells.put(ImportColumn.HOUSE, new ExcelCell(Kind.NUMBER, "501"));
        cells.put(ImportColumn.USE, text("出租"));
        cells.put(ImportColumn.PHONE, new ExcelCell(Kind.NUMBER, "13800001234"));
        cells.put(ImportColumn.MOVED_IN, new ExcelCell(Kind.DATE, "46053"));
        cells.put(ImportColumn.TENANCY_FROM, text("2026/2/1"));
        read(cells);
        assertThat(said(), is(empty()));
        ResidentData person = reading.rows().get(0).person().orElseThrow();
        assertThat(reading.rows().get(0).place(), is(new ImportPlace("3栋", "2单元", "501")));
        assertThat(person.gender(), is(Optional.of(Gender.FEMALE)));
        assertThat(person.birthDate(), is(Optional.of(LocalDate.of(1949, 12, 31))));
        assertThat(person.phone(), is(Optional.of("13800001234")));
        assertThat(person.movedIn(), is(Optional.of(LocalDate.of(2026, 1, 31))));
        assertThat(person.tenancyFrom(), is(Optional.of(LocalDate.of(2026, 2, 1))));
        assertThat(person.documentType(), is(DocumentType.ID_CARD));
    }

    @Test
    void takesWordsOfEveryLanguage() {
        Map<ImportColumn, ExcelCell> cells = person();
        cells.put(ImportColumn.USE, text(" rented "));
        read(cells);
        assertThat(said(), is(empty()));
    }

    @Test
    void refusesADocumentNumberThatExcelHasRounded() {
        Map<ImportColumn, ExcelCell> cells = person();
        cells.put(ImportColumn.DOCUMENT_NUMBER, new ExcelCell(Kind.NUMBER, "110105194912310000"));
        read(cells);
        assertThat(said(), contains("2I problem.import.rounded"));
    }

    @ParameterizedTest
    @CsvSource({
        "BUILDING, FORMULA, '', 2A problem.import.formula",
        "BUILDING, DATE, 46053, 2A problem.import.date-made",
        "HOUSE, ERROR, #N/A, 2C problem.import.value",
        "FLOOR, TEXT, five, 2D problem.import.whole",
        "FLOOR, NUMBER, 201, 2D problem.range",
        "AREA, TEXT, 89.555, 2E problem.house.area",
        "AREA, TEXT, big, 2E problem.import.decimal",
        "AREA, NUMBER, -1, 2E problem.house.area",
        "USE, TEXT, castle, 2F problem.import.choice",
        "NAME, TEXT, 张3, 2G problem.resident.name",
        "DOCUMENT_TYPE, TEXT, badge, 2H problem.import.choice",
        "DOCUMENT_NUMBER, TEXT, 110105194912310021, 2I problem.document.check",
        "DOCUMENT_NUMBER, TEXT, 110105491231002, 2I problem.document.id-card.old",
        "PHONE, TEXT, 12, 2J problem.phone",
        "MOVED_IN, TEXT, 2026-02-30, 2O problem.import.date",
        "MOVED_IN, TEXT, soon, 2O problem.import.date"
    })
    void namesTheCellThatIsWrong(ImportColumn column, Kind kind, String value, String expected) {
        Map<ImportColumn, ExcelCell> cells = person();
        cells.put(column, new ExcelCell(kind, value));
        read(cells);
        assertThat(said(), contains(expected));
        assertThat(reading.rows(), is(empty()));
    }

    @Test
    void namesEveryCellThatIsMissing() {
        read(Map.of(ImportColumn.NAME, text("张小三")));
        assertThat(
                said(),
                contains(
                        "2A problem.import.needed",
                        "2B problem.import.needed",
                        "2C problem.import.needed",
                        "2H problem.import.needed",
                        "2I problem.import.needed",
                        "2N problem.import.needed"));
    }

    @Test
    void refusesThePersonOfAnEarlierRow() {
        read(person());
        read(person());
        assertThat(said(), contains("3I problem.import.twice"));
        assertThat(reading.errors().get(0).arguments(), is(List.of("2")));
    }

    @Test
    void refusesRowsThatDisagreeAboutTheirHouse() {
        Map<ImportColumn, ExcelCell> first = person();
        first.put(ImportColumn.AREA, text("89.5"));
        read(first);
        Map<ImportColumn, ExcelCell> second = person();
        second.put(ImportColumn.DOCUMENT_NUMBER, text("440524188001010014"));
        second.put(ImportColumn.AREA, text("90"));
        read(second);
        assertThat(said(), contains("3E problem.import.house-differs"));
    }

    @Test
    void takesARowThatOnlyNamesAHouse() {
        Map<ImportColumn, ExcelCell> cells = person();
        cells.keySet().retainAll(List.of(ImportColumn.BUILDING, ImportColumn.UNIT, ImportColumn.HOUSE));
        read(cells);
        assertThat(said(), is(empty()));
        assertThat(reading.rows().get(0).person(), is(Optional.empty()));
    }

    @Test
    void refusesAFileWithoutTitles() {
        ImportReading fresh = new ImportReading(words, new ResidentRules(NOW, false));
        Invalid refused = assertThrows(Invalid.class, () -> fresh.accept(new ExcelRow(1, Map.of(0, text("张小三")))));
        assertThat(refused.key(), is("problem.import.title"));
    }

    @Test
    void understandsItsOwnTemplate() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImportTemplate.write(out, words);
        ImportReading fresh = new ImportReading(words, new ResidentRules(NOW, false));
        List<ExcelRow> template = new ArrayList<>();
        new ExcelReader(ExcelLimits.USUAL).read(out.toByteArray(), template::add);
        template.forEach(fresh::accept);
        assertThat(template.size(), is(1));
        assertThat(fresh.letters(ImportColumn.TENANCY_TO), is("Q"));
        assertThat(fresh.errors(), is(empty()));
    }

    @Test
    void inventsThreeThousandPeopleThatPassTheirOwnCheck() {
        ResidentRules demo = new ResidentRules(NOW, true);
        List<ImportRow> invented = new DemoPeople(1, LocalDate.of(2026, 11, 21)).rows();
        List<ResidentData> people =
                invented.stream().flatMap(row -> row.person().stream()).toList();
        assertThat(people.size(), is(DemoPeople.PEOPLE));
        assertThat(invented.stream().map(ImportRow::place).distinct().count(), is(1200L));
        assertThat(people.stream().flatMap(p -> demo.errors(p).stream()).toList(), is(empty()));
        assertThat(people.stream().map(demo::normal).toList(), is(people));
        assertThat(people.stream().map(ResidentData::documentNumber).distinct().count(), is(3000L));
        assertThat(people.stream().allMatch(p -> p.documentNumber().startsWith("99")), is(true));
    }
}
