package cn.zhian.resident.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.PictureStore;
import cn.zhian.resident.control.Portrait;
import cn.zhian.resident.control.ResidentStore;
import cn.zhian.resident.entity.Resident;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Pictures taken at registration (PH-4). */
@Stateless
public class ResidentPhotos {
    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    ResidentStore store;

    @Inject
    PictureStore pictures;

    /**
     * Keeps a picture in place of the former one.
     *
     * @param sent JPEG or PNG, at most 8 MB
     * @return its reference
     * @throws cn.zhian.platform.Invalid if it is none
     */
    @Requires(Permission.RESIDENT_WRITE)
    public String put(long residentId, byte[] sent) {
        Resident resident = visible(residentId);
        String reference = pictures.keep(Portrait.of(sent));
        resident.show(Optional.of(reference), clock.instant());
        audit.record(Act.of("resident.photo", residentId, resident.communityId(), ""));
        return reference;
    }

    /** The picture as JPEG; empty if there is none. */
    @Requires(Permission.RESIDENT_READ)
    public Optional<byte[]> get(long residentId) {
        return visible(residentId).photo().flatMap(pictures::read);
    }

    /** Takes the picture away. */
    @Requires(Permission.RESIDENT_WRITE)
    public void remove(long residentId) {
        Resident resident = visible(residentId);
        resident.show(Optional.empty(), clock.instant());
        audit.record(Act.of("resident.photo.remove", residentId, resident.communityId(), ""));
    }

    private Resident visible(long id) {
        Resident resident = store.require(id);
        callers.current().requireVisible(resident.communityId(), "resident", id);
        return resident;
    }
}
