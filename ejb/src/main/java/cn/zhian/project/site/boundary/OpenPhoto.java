package cn.zhian.project.site.boundary;

import java.io.InputStream;

/**
 * A photo that is being read.
 *
 * @param photo which
 * @param content to be closed by the reader; reading fails where the stored file was damaged
 */
public record OpenPhoto(SitePhotoView photo, InputStream content) {}
