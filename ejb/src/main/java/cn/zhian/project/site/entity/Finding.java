package cn.zhian.project.site.entity;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What somebody found at a line.
 *
 * @param answer kept, not kept, not applicable
 * @param measured value as read, at most 100 characters
 * @param remark what is wrong, or why the line does not apply; at most 500 characters
 * @param longitude degrees east, from the phone; six decimals are kept
 * @param latitude degrees north
 * @param place in words, at most 100 characters
 */
public record Finding(
        SiteAnswer answer,
        Optional<String> measured,
        Optional<String> remark,
        Optional<BigDecimal> longitude,
        Optional<BigDecimal> latitude,
        Optional<String> place) {}
