package cn.zhian.resident.control;

import cn.zhian.community.boundary.HouseUse;
import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.excel.ExcelCell;
import cn.zhian.platform.excel.ExcelRow;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.ImportColumn;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Turns the rows of a file into rows of an import and collects what is wrong, cell by cell. The first row must hold the
 * titles, in any order. What a person's row says is checked by the rules of every registration, and nobody may stand in
 * the file twice.
 */
public final class ImportReading {
    private static final List<ImportColumn> PERSON =
            List.of(ImportColumn.NAME, ImportColumn.DOCUMENT_TYPE, ImportColumn.DOCUMENT_NUMBER, ImportColumn.RELATION);

    private final ImportWords words;
    private final ResidentRules rules;
    private final Map<ImportColumn, Integer> columns = new EnumMap<>(ImportColumn.class);
    private final Map<String, Integer> people = new HashMap<>();
    private final Map<ImportPlace, ImportRow> places = new HashMap<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<CellError> errors = new ArrayList<>();

    /** Before the first row. */
    public ImportReading(ImportWords words, ResidentRules rules) {
        this.words = words;
        this.rules = rules;
    }

    /**
     * Takes the next row of the file.
     *
     * @throws Invalid if the first one lacks titles
     */
    public void accept(ExcelRow row) {
        if (columns.isEmpty()) {
            titles(row);
            return;
        }
        CellReading cells = new CellReading(row, columns, words);
        Optional<ImportRow> read = read(row, cells);
        if (cells.errors().isEmpty()) {
            read.ifPresent(rows::add);
        } else {
            errors.addAll(cells.errors());
        }
    }

    private void titles(ExcelRow row) {
        row.cells().forEach((place, cell) -> {
            if (cell.kind() == ExcelCell.Kind.TEXT) {
                words.column(cell.text()).ifPresent(column -> columns.putIfAbsent(column, place));
            }
        });
        for (ImportColumn column : ImportColumn.values()) {
            if ((column.always() || PERSON.contains(column)) && !columns.containsKey(column)) {
                throw new Invalid("file", "problem.import.title", words.title(column));
            }
        }
    }

    private Optional<ImportRow> read(ExcelRow row, CellReading cells) {
        Optional<String> building = needed(cells, ImportColumn.BUILDING, 50);
        Optional<String> unit = needed(cells, ImportColumn.UNIT, 50);
        Optional<String> house = needed(cells, ImportColumn.HOUSE, 30);
        Optional<Integer> floor = cells.whole(ImportColumn.FLOOR);
        Optional<BigDecimal> area = cells.decimal(ImportColumn.AREA);
        Optional<HouseUse> use = cells.choice(ImportColumn.USE, HouseUse.class);
        checkHouse(cells, floor, area);
        Optional<ResidentData> person = namesPerson(cells) ? person(row, cells) : Optional.empty();
        if (building.isEmpty() || unit.isEmpty() || house.isEmpty()) {
            return Optional.empty();
        }
        ImportPlace place = new ImportPlace(building.get(), unit.get(), house.get());
        ImportRow read = new ImportRow(row.number(), place, floor, area, use, person);
        checkSameHouse(cells, read);
        return Optional.of(read);
    }

    private static Optional<String> needed(CellReading cells, ImportColumn column, int longest) {
        if (!cells.has(column)) {
            return cells.wrong(column, "problem.import.needed");
        }
        Optional<String> text = cells.text(column);
        return text.isPresent() && text.get().length() > longest
                ? cells.wrong(column, "problem.text.long", longest)
                : text;
    }

    private static void checkHouse(CellReading cells, Optional<Integer> floor, Optional<BigDecimal> area) {
        if (floor.isPresent() && (floor.get() < -10 || floor.get() > 200)) {
            cells.wrong(ImportColumn.FLOOR, "problem.range", -10, 200);
        }
        if (area.isPresent()
                && (area.get().signum() <= 0
                        || area.get().stripTrailingZeros().scale() > 2
                        || area.get().compareTo(BigDecimal.valueOf(100_000)) >= 0)) {
            cells.wrong(ImportColumn.AREA, "problem.house.area");
        }
    }

    /** Several people of one house stand in several rows, which must agree about the house. */
    private void checkSameHouse(CellReading cells, ImportRow row) {
        ImportRow first = places.putIfAbsent(row.place(), row);
        if (first == null) {
            return;
        }
        differs(cells, ImportColumn.FLOOR, first, first.floor(), row.floor());
        differs(cells, ImportColumn.AREA, first, first.area(), row.area());
        differs(cells, ImportColumn.USE, first, first.use(), row.use());
    }

    private static <T> void differs(
            CellReading cells, ImportColumn column, ImportRow first, Optional<T> there, Optional<T> here) {
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            cells.wrong(column, "problem.import.house-differs", first.number());
        }
    }

    private static boolean namesPerson(CellReading cells) {
        return cells.has(ImportColumn.NAME) || cells.has(ImportColumn.DOCUMENT_NUMBER) || cells.has(ImportColumn.PHONE);
    }

    private Optional<ResidentData> person(ExcelRow row, CellReading cells) {
        PERSON.stream()
                .filter(column -> !cells.has(column))
                .forEach(column -> cells.wrong(column, "problem.import.needed"));
        Optional<DocumentType> type = cells.choice(ImportColumn.DOCUMENT_TYPE, DocumentType.class);
        Optional<Relation> relation = cells.choice(ImportColumn.RELATION, Relation.class);
        int before = cells.errors().size();
        ResidentData data = rules.normal(new ResidentData(
                0,
                List.of(),
                cells.choice(ImportColumn.POPULATION, Population.class).orElse(Population.PERMANENT),
                cells.text(ImportColumn.NAME).orElse(""),
                type.orElse(null),
                cells.text(ImportColumn.DOCUMENT_NUMBER).orElse(""),
                cells.text(ImportColumn.PHONE),
                cells.choice(ImportColumn.GENDER, Gender.class),
                cells.date(ImportColumn.BIRTH_DATE),
                relation.orElse(null),
                cells.date(ImportColumn.MOVED_IN),
                cells.date(ImportColumn.TENANCY_FROM),
                cells.date(ImportColumn.TENANCY_TO)));
        if (cells.errors().size() > before) {
            return Optional.empty();
        }
        rules.errors(data).forEach(error -> note(cells, error));
        checkTwice(row, cells, data);
        return Optional.of(data);
    }

    private static void note(CellReading cells, FieldError error) {
        ImportColumn column = ImportColumn.ofField(error.field()).orElse(ImportColumn.NAME);
        boolean known = cells.errors().stream().anyMatch(e -> e.column() == column);
        if (!known) {
            cells.wrong(column, error.key(), error.arguments().toArray());
        }
    }

    private void checkTwice(ExcelRow row, CellReading cells, ResidentData data) {
        if (data.documentType() == null || data.documentNumber().isEmpty()) {
            return;
        }
        Integer first = people.putIfAbsent(data.documentType() + " " + data.documentNumber(), row.number());
        if (first != null) {
            cells.wrong(ImportColumn.DOCUMENT_NUMBER, "problem.import.twice", first);
        }
    }

    /** The rows without errors. */
    public List<ImportRow> rows() {
        return rows;
    }

    /** What is wrong so far. */
    public List<CellError> errors() {
        return errors;
    }

    /** Where a column stands in the file; empty letters if it is not there. */
    public String letters(ImportColumn column) {
        return columns.containsKey(column) ? ExcelRow.letters(columns.get(column)) : "";
    }
}
