package cn.zhian.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what is wrong with the fields of a request, so that all errors are told at once. */
public final class Checks {
    private final List<FieldError> errors = new ArrayList<>();

    /** A text that must be there, at most {@code longest} characters. */
    public Checks text(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            return error(field, "problem.field.required");
        }
        return optionalText(field, Optional.of(value), longest);
    }

    /** A text that may be missing, at most {@code longest} characters, without control characters. */
    public Checks optionalText(String field, Optional<String> value, int longest) {
        if (value.isPresent() && value.get().codePointCount(0, value.get().length()) > longest) {
            return error(field, "problem.text.long", longest);
        }
        if (value.isPresent() && value.get().codePoints().anyMatch(Character::isISOControl)) {
            return error(field, "problem.text.control");
        }
        return this;
    }

    /** A value that must be there. */
    public Checks required(String field, Object value) {
        return value == null ? error(field, "problem.field.required") : this;
    }

    /** A number within bounds, if it is there. */
    public Checks range(String field, Optional<Integer> value, int least, int most) {
        return that(
                value.isEmpty() || value.get() >= least && value.get() <= most, field, "problem.range", least, most);
    }

    /** Anything else. */
    public Checks that(boolean right, String field, String key, Object... arguments) {
        return right ? this : error(field, key, arguments);
    }

    /** Adds an error. */
    public Checks error(String field, String key, Object... arguments) {
        errors.add(FieldError.of(field, key, arguments));
        return this;
    }

    /** Adds the errors of another check. */
    public Checks all(List<FieldError> more) {
        errors.addAll(more);
        return this;
    }

    /** What is wrong so far. */
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /** @throws Invalid if anything is wrong */
    public void done() {
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
