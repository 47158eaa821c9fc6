package cn.zhian.community.boundary;

import cn.zhian.platform.FieldError;
import java.util.Optional;

/**
 * The code of a community: 6 digits division (GB/T 2260), 6 street and residents' committee, 3 serial; for example
 * 340102 001001 001 (Hefei guide, 2.2).
 *
 * @param value 15 digits
 */
public record CommunityCode(String value) {
    /** What is wrong with a code; empty if nothing. */
    public static Optional<FieldError> check(String field, String value) {
        if (value == null || !value.matches("[0-9]{15}")) {
            return Optional.of(FieldError.of(field, "problem.community.code.digits"));
        }
        if (!Provinces.exists(value.substring(0, 2))) {
            return Optional.of(FieldError.of(field, "problem.community.code.province", value.substring(0, 2)));
        }
        return Optional.empty();
    }

    /** Division, 6 digits. */
    public String division() {
        return value.substring(0, 6);
    }

    /** Street and residents' committee, 6 digits. */
    public String committee() {
        return value.substring(6, 12);
    }

    /** Serial, 3 digits. */
    public String serial() {
        return value.substring(12);
    }
}
