package cn.zhian.project.site.boundary;

import cn.zhian.project.site.entity.SitePhoto;
import java.time.Instant;

/**
 * A photo of a line.
 *
 * @param id of the photo
 * @param type {@code image/jpeg}, {@code image/png} or {@code image/webp}
 * @param size bytes
 * @param sha256 of the content, 64 hex digits
 * @param at when it came
 */
public record SitePhotoView(long id, String type, long size, String sha256, Instant at) {
    /** Of a stored photo. */
    public static SitePhotoView of(SitePhoto photo) {
        return new SitePhotoView(
                photo.id(), photo.type(), photo.stored().size(), photo.stored().sha256(), photo.at());
    }
}
