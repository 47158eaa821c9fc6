package cn.zhian.resident.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.resident.control.ResidentStore;
import cn.zhian.resident.entity.Resident;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Full personal data, for a reason that stays in the audit log (SE-2). */
@Stateless
public class ResidentDisclosure {
    private static final int LONGEST_REASON = 200;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    ResidentStore store;

    /**
     * The full data of a resident.
     *
     * @param reason 1 to 200 characters
     * @throws cn.zhian.platform.Invalid without a reason
     */
    @Requires(Permission.RESIDENT_DISCLOSE)
    public DisclosedResident disclose(long residentId, String reason) {
        new Checks().text("reason", reason, LONGEST_REASON).done();
        Resident resident = store.require(residentId);
        callers.current().requireVisible(resident.communityId(), "resident", residentId);
        audit.record(Act.of("resident.disclose", residentId, resident.communityId(), reason));
        return ResidentStore.disclosed(resident);
    }
}
