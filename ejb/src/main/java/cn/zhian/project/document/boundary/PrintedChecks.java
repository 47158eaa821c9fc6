package cn.zhian.project.document.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.NotFound;
import cn.zhian.project.document.control.CheckPrint;
import cn.zhian.project.document.control.Printed;
import cn.zhian.project.document.entity.CheckSheet;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Conformity checks on paper (WF-3); no issued documents, so without number and code. */
@Stateless
public class PrintedChecks {
    private static final Logger LOG = System.getLogger(PrintedChecks.class.getName());

    @Inject
    CommunityDirectory communities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    /**
     * The community whose check is to be printed.
     *
     * @throws NotFound if there is none, or not for the caller
     */
    @Requires(Permission.RULE_READ)
    public CommunityRef community(long id) {
        callers.current().requireVisible(id, "community", id);
        return communities.find(id).orElseThrow(() -> new NotFound("community", id));
    }

    /**
     * The sheet as PDF; that it was taken is noted.
     *
     * @param sheet as {@code ConformityChecks} told it the caller, in words
     * @throws NotFound if the community is not the caller's
     */
    @Requires(Permission.RULE_READ)
    public DocumentFile print(long communityId, CheckSheet sheet) {
        CommunityRef community = community(communityId);
        Printed printed = CheckPrint.of(sheet);
        if (!printed.missing().isEmpty()) {
            LOG.log(
                    Level.WARNING,
                    "ZHIAN-240 characters shown as code points community={0,number,#} characters={1}",
                    communityId,
                    String.join(",", printed.missing()));
        }
        audit.record(Act.of("check.print", communityId, communityId, ""));
        return new DocumentFile(sheet.title() + " " + community.code() + ".pdf", printed.pdf());
    }
}
