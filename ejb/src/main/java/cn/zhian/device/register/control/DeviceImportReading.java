package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceCellError;
import cn.zhian.device.register.boundary.DeviceCommunity;
import cn.zhian.device.register.boundary.DeviceField;
import cn.zhian.device.register.boundary.DeviceFileRules;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.excel.ExcelCell;
import cn.zhian.platform.excel.ExcelRow;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns the rows of a sheet into device files and collects what is wrong, cell by cell. The first row must hold the
 * titles, in any order; those of the product's own columns may be left out where the sheet's tell as much.
 */
public final class DeviceImportReading {
    private static final List<DeviceField> TITLES =
            List.of(DeviceField.NAME, DeviceField.PLACE, DeviceField.PLACE_NAME);
    /** A camera function of the sheet says the kind where no column does (Hefei guide, 2.1: 摄像机功能类型). */
    private static final Map<String, String> KINDS = Map.of("1", "PLATE_CAMERA", "2", "FACE_CAMERA");

    private record Line(int number, DeviceTexts texts) {}

    private final DeviceSheetWords words;
    private final DeviceCommunity community;
    private final LocalDate today;
    private final Map<DeviceField, Integer> columns = new EnumMap<>(DeviceField.class);
    private final Map<String, Integer> codes = new HashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<DeviceCellError> errors = new ArrayList<>();

    /** Before the first row. @param today the last day on which a device can have been installed */
    public DeviceImportReading(DeviceSheetWords words, DeviceCommunity community, LocalDate today) {
        this.words = words;
        this.community = community;
        this.today = today;
    }

    /**
     * Takes the next row.
     *
     * @throws Invalid if the first one lacks titles
     */
    public void accept(ExcelRow row) {
        if (columns.isEmpty()) {
            titles(row);
            return;
        }
        int before = errors.size();
        DeviceTexts texts = texts(row);
        if (errors.size() == before) {
            DeviceFileRules.errors(texts, community, today)
                    .forEach(error -> wrong(
                            row.number(),
                            DeviceField.of(error.field()).orElse(DeviceField.NAME),
                            error.key(),
                            error.arguments().toArray()));
        }
        twice(row.number(), DeviceField.CODE, texts, codes);
        twice(row.number(), DeviceField.NAME, texts, names);
        if (errors.size() == before) {
            lines.add(new Line(row.number(), texts));
        }
    }

    private void titles(ExcelRow row) {
        row.cells().forEach((place, cell) -> {
            if (cell.kind() == ExcelCell.Kind.TEXT) {
                words.field(cell.text()).ifPresent(field -> columns.putIfAbsent(field, place));
            }
        });
        for (DeviceField field : TITLES) {
            if (!columns.containsKey(field)) {
                throw new Invalid("file", "problem.import.title", words.title(field));
            }
        }
    }

    private DeviceTexts texts(ExcelRow row) {
        Map<DeviceField, String> texts = new EnumMap<>(DeviceField.class);
        columns.forEach((field, place) -> row.cell(place)
                .flatMap(cell -> text(row.number(), field, cell))
                .ifPresent(text -> texts.put(field, words.value(field, text))));
        String function = texts.get(DeviceField.CAMERA_FUNCTION);
        if (!texts.containsKey(DeviceField.KIND) && function != null) {
            texts.put(DeviceField.KIND, KINDS.getOrDefault(function, "CAMERA"));
        }
        return new DeviceTexts(texts).completed();
    }

    private Optional<String> text(int row, DeviceField field, ExcelCell cell) {
        return switch (cell.kind()) {
            case TEXT -> Optional.of(cell.text().strip());
            case NUMBER -> number(row, field, cell);
            case DATE -> date(row, field, cell);
            case FORMULA -> wrong(row, field, "problem.import.formula");
            default -> wrong(row, field, "problem.import.value");
        };
    }

    private Optional<String> number(int row, DeviceField field, ExcelCell cell) {
        if (cell.mayBeRounded()) {
            return wrong(row, field, "problem.import.rounded");
        }
        // A number can't carry the zeros at its end.
        return Optional.of(
                field.form() == DeviceField.Form.DECIMAL
                        ? DeviceTexts.filled(new BigDecimal(cell.text()))
                        : cell.text());
    }

    private Optional<String> date(int row, DeviceField field, ExcelCell cell) {
        if (field.form() != DeviceField.Form.DATE) {
            return wrong(row, field, "problem.import.date-made");
        }
        return cell.date().map(LocalDate::toString).or(() -> wrong(row, field, "problem.import.date"));
    }

    private void twice(int row, DeviceField field, DeviceTexts texts, Map<String, Integer> seen) {
        texts.text(field).ifPresent(text -> {
            Integer first = seen.putIfAbsent(RegisterReading.normal(text), row);
            if (first != null) {
                wrong(row, field, "problem.device-file.twice", first);
            }
        });
    }

    /** Notes what other devices have already. */
    public void compare(RegisterReading register) throws SQLException {
        taken(DeviceField.CODE, register.codes(all(DeviceField.CODE)));
        taken(DeviceField.NAME, register.names(all(DeviceField.NAME)));
    }

    private List<String> all(DeviceField field) {
        return lines.stream().flatMap(line -> line.texts().text(field).stream()).toList();
    }

    private void taken(DeviceField field, Set<String> taken) {
        for (Line line : lines) {
            if (line.texts()
                    .text(field)
                    .filter(text -> taken.contains(RegisterReading.normal(text)))
                    .isPresent()) {
                wrong(line.number(), field, "problem.device-file.registered");
            }
        }
    }

    private <T> Optional<T> wrong(int row, DeviceField field, String key, Object... arguments) {
        Integer place = columns.get(field);
        errors.add(new DeviceCellError(
                row,
                place == null ? "" : ExcelRow.letters(place),
                field,
                key,
                Arrays.stream(arguments).map(String::valueOf).toList()));
        return Optional.empty();
    }

    /** The right files. */
    public List<DeviceTexts> files() {
        return lines.stream().map(Line::texts).toList();
    }

    /** What is wrong so far. */
    public List<DeviceCellError> errors() {
        return errors;
    }
}
