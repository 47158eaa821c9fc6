package cn.zhian.resident.boundary;

import java.util.Arrays;
import java.util.Optional;

/** The columns of an import file, by title (key {@code enum.ImportColumn.<NAME>}) and not by place. */
public enum ImportColumn {
    BUILDING("building", true, 14),
    UNIT("unit", true, 12),
    HOUSE("house", true, 12),
    FLOOR("floor", false, 8),
    AREA("area", false, 10),
    USE("use", false, 12),
    NAME("name", false, 16),
    DOCUMENT_TYPE("documentType", false, 20),
    DOCUMENT_NUMBER("documentNumber", false, 24),
    PHONE("phone", false, 18),
    GENDER("gender", false, 8),
    BIRTH_DATE("birthDate", false, 14),
    POPULATION("population", false, 12),
    RELATION("relation", false, 12),
    MOVED_IN("movedIn", false, 14),
    TENANCY_FROM("tenancyFrom", false, 14),
    TENANCY_TO("tenancyTo", false, 14);

    private final String field;
    private final boolean always;
    private final int width;

    ImportColumn(String field, boolean always, int width) {
        this.field = field;
        this.always = always;
        this.width = width;
    }

    /** The name of the field in the API. */
    public String field() {
        return field;
    }

    /** Whether every row needs it; a person's columns are needed where the row names a person. */
    public boolean always() {
        return always;
    }

    /** Width in the template, characters. */
    public int width() {
        return width;
    }

    /** The column of a field; empty if there is none. */
    public static Optional<ImportColumn> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }
}
