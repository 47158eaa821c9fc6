package cn.zhian.project.site.boundary;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.project.process.control.ProjectVault;
import cn.zhian.project.process.entity.StoredFile;
import cn.zhian.project.site.control.PhotoType;
import cn.zhian.project.site.entity.SitePhoto;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Photos of check lists: streamed to and from encrypted files. The same photo sent twice for a line is kept once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SitePhotos {
    /** Largest photo, bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    @Inject
    SitePhotoBook book;

    @Inject
    ProjectVault vault;

    /**
     * Adds a photo to a line of an open list.
     *
     * @param content JPEG, PNG or WebP; read to its end, and left to the caller to close
     * @throws NotFound if there is no such line for the caller
     * @throws Denied if the caller may not act on the task
     * @throws Conflict if the list is frozen
     * @throws Invalid if the photo is none, empty, too large or harmful; nothing is kept then
     */
    @Requires(Permission.PROJECT_ACT)
    public SitePhotoView add(long projectId, int number, String line, InputStream content) {
        book.check(projectId, number, line);
        BufferedInputStream read = new BufferedInputStream(content);
        String type = type(read);
        return SitePhotoView.of(vault.keep(read, LARGEST, stored -> entered(projectId, number, line, type, stored)));
    }

    private SitePhoto entered(long projectId, int number, String line, String type, StoredFile stored) {
        SitePhoto photo = book.enter(projectId, number, line, type, stored);
        if (!photo.stored().reference().equals(stored.reference())) {
            vault.remove(stored);
        }
        return photo;
    }

    private static String type(BufferedInputStream content) {
        try {
            content.mark(PhotoType.HEAD);
            byte[] head = content.readNBytes(PhotoType.HEAD);
            content.reset();
            return PhotoType.of(head).orElseThrow(() -> new Invalid("file", "problem.site.photo-type"));
        } catch (IOException e) {
            throw new UncheckedIOException("A photo can't be read", e);
        }
    }

    /** A photo to be looked at. @throws NotFound if there is none for the caller */
    @Requires(Permission.PROJECT_READ)
    public OpenPhoto read(long projectId, int number, long photoId) {
        SitePhoto photo = book.find(projectId, number, photoId);
        return new OpenPhoto(SitePhotoView.of(photo), vault.open(photo.stored()));
    }

    /** Takes a photo off an open list. @throws NotFound if there is none for the caller */
    @Requires(Permission.PROJECT_ACT)
    public void remove(long projectId, int number, long photoId) {
        vault.remove(book.remove(projectId, number, photoId).stored());
    }
}
