package cn.zhian.audit.boundary;

import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.OptionalLong;

/** Notes that somebody took a list away as a file; what is in it, the list's own boundary decides. */
@Stateless
public class ExportLog {
    @Inject
    AuditLog audit;

    @Inject
    Callers callers;

    /**
     * Writes the entry before the first row leaves.
     *
     * @param action for example {@code credential.export}
     * @param community whose list it is; empty for one over several
     * @throws cn.zhian.platform.Denied if the community is not in the caller's domain
     */
    @Requires(Permission.SIGNED_IN)
    public void exported(String action, OptionalLong community) {
        community.ifPresent(callers.current()::requireCommunity);
        audit.record(new Act(action, "", community, ""));
    }
}
