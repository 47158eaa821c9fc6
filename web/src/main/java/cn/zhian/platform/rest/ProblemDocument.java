package cn.zhian.platform.rest;

import java.util.List;
import java.util.Optional;

/**
 * RFC 9457.
 *
 * @param type {@code https://zhian.cn/problems/<kind>}, stable
 * @param title of the kind, in the reader's language
 * @param status of the answer
 * @param detail what happened here, in the reader's language
 * @param instance a number to quote, for failures that are in the log
 * @param errors field by field, for {@code invalid}
 */
public record ProblemDocument(
        String type, String title, int status, String detail, Optional<String> instance, List<Field> errors) {
    /**
     * A field that does not fit.
     *
     * @param field its name, as in the request
     * @param detail what is expected
     */
    public record Field(String field, String detail) {}
}
