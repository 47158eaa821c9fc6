package cn.zhian.project.site.boundary;

import cn.zhian.project.site.entity.SiteAnswer;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A line of a filling. The texts of the check are the source's own, in Chinese.
 *
 * @param line its id
 * @param system for example 视频监控
 * @param check what is looked at
 * @param value what must be found
 * @param version for changes
 * @param answer what was found; empty while it waits
 * @param measured value as read
 * @param remark what is wrong, or why it does not apply
 * @param longitude degrees east
 * @param latitude degrees north
 * @param place in words
 * @param by user name of who looked
 * @param at when
 * @param photos oldest first
 */
public record SiteLineView(
        String line,
        String system,
        String check,
        String value,
        long version,
        Optional<SiteAnswer> answer,
        Optional<String> measured,
        Optional<String> remark,
        Optional<BigDecimal> longitude,
        Optional<BigDecimal> latitude,
        Optional<String> place,
        Optional<String> by,
        Optional<Instant> at,
        List<SitePhotoView> photos) {}
