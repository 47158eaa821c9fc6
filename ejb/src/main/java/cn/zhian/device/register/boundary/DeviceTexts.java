package cn.zhian.device.register.boundary;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * A device's file as texts, as it is typed into a form or a sheet: without blanks around them, and without those that
 * are empty. Whether they are right is told by {@link DeviceFileRules}; what reads a value expects that they are.
 *
 * @param values by field
 */
public record DeviceTexts(Map<DeviceField, String> values) {
    private static final int DECIMALS = 6;

    /** Strips the texts and leaves out the empty ones. */
    public DeviceTexts {
        Map<DeviceField, String> kept = new EnumMap<>(DeviceField.class);
        values.forEach((field, text) -> {
            if (text != null && !text.isBlank()) {
                kept.put(field, text.strip());
            }
        });
        values = Map.copyOf(kept);
    }

    /**
     * The texts of a record whose components carry the names of fields. Decimals that a number of JSON or of a sheet
     * can't carry, zeros at its end, are filled up.
     */
    public static DeviceTexts of(Record file) {
        Map<DeviceField, String> texts = new EnumMap<>(DeviceField.class);
        for (RecordComponent component : file.getClass().getRecordComponents()) {
            DeviceField.of(component.getName())
                    .ifPresent(field -> text(value(file, component)).ifPresent(text -> texts.put(field, text)));
        }
        return new DeviceTexts(texts);
    }

    private static Object value(Record file, RecordComponent component) {
        try {
            return component.getAccessor().invoke(file);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A record can't be read", e);
        }
    }

    private static Optional<String> text(Object value) {
        Object plain = value instanceof Optional<?> optional ? optional.orElse(null) : value;
        if (plain instanceof BigDecimal number) {
            return Optional.of(filled(number));
        }
        return Optional.ofNullable(plain).map(one -> one instanceof Enum<?> constant ? constant.name() : "" + one);
    }

    /** A number with at least six decimals. */
    public static String filled(BigDecimal number) {
        return number.setScale(Math.max(number.scale(), DECIMALS)).toPlainString();
    }

    /** The text of a field; empty if there is none. */
    public Optional<String> text(DeviceField field) {
        return Optional.ofNullable(values.get(field));
    }

    /** A text that the rules hold to be there. */
    public String needed(DeviceField field) {
        return text(field).orElseThrow(() -> new IllegalArgumentException("No " + field));
    }

    /** A whole number or code. */
    public Optional<Integer> whole(DeviceField field) {
        return text(field).map(Integer::valueOf);
    }

    /** A number with decimals. */
    public Optional<BigDecimal> decimal(DeviceField field) {
        return text(field).map(BigDecimal::new);
    }

    /** A day. */
    public Optional<LocalDate> date(DeviceField field) {
        return text(field).map(LocalDate::parse);
    }

    /** The kind; empty if it is none of ours. */
    public Optional<DeviceKind> kind() {
        return constant(DeviceKind.class, DeviceField.KIND);
    }

    /** The place; empty if it is none of ours. */
    public Optional<PlaceKind> place() {
        return constant(PlaceKind.class, DeviceField.PLACE);
    }

    private <E extends Enum<E>> Optional<E> constant(Class<E> type, DeviceField field) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(values.get(field))) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** A value as its column takes it. */
    public Optional<?> column(DeviceField field) {
        return switch (field.form()) {
            case CODE, WHOLE -> whole(field);
            case DECIMAL -> decimal(field);
            case DATE -> date(field);
            case TEXT, KIND, PLACE -> text(field);
        };
    }

    /** The same with another text. */
    public DeviceTexts with(DeviceField field, String text) {
        Map<DeviceField, String> changed = new EnumMap<>(DeviceField.class);
        changed.putAll(values);
        changed.put(field, text);
        return new DeviceTexts(changed);
    }

    /** The same with what is usual where nothing was said: in use. */
    public DeviceTexts completed() {
        return text(DeviceField.STATE).isPresent() ? this : with(DeviceField.STATE, String.valueOf(CodeTable.IN_USE));
    }
}
