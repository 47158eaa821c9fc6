package cn.zhian.device.register.boundary;

import cn.zhian.platform.FieldError;
import java.util.List;
import java.util.Optional;

/**
 * A code taken apart.
 *
 * @param code as it was given, without blanks
 * @param form empty if it has the length of none
 * @param parts from left to right
 * @param problems what is wrong with it; empty if nothing
 */
public record CodeReading(String code, Optional<CodeForm> form, List<CodePart> parts, List<FieldError> problems) {
    /** The digits of a part; empty if the form has none of that name. */
    public Optional<String> digits(String name) {
        return parts.stream()
                .filter(part -> part.name().equals(name))
                .map(CodePart::digits)
                .findFirst();
    }
}
