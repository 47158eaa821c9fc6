package cn.zhian.platform;

import java.util.List;

/** One or more fields of the request are wrong. */
public class Invalid extends Problem {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    /** @param errors at least one */
    public Invalid(List<FieldError> errors) {
        super(errors.get(0).key(), errors.get(0).arguments().toArray());
        this.errors = List.copyOf(errors);
    }

    /** One wrong field. */
    public Invalid(String field, String key, Object... arguments) {
        this(List.of(FieldError.of(field, key, arguments)));
    }

    /** What is wrong, field by field. */
    public List<FieldError> errors() {
        return errors;
    }
}
