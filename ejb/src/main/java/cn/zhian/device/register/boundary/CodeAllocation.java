package cn.zhian.device.register.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.boundary.Provinces;
import cn.zhian.device.register.control.CodeSerials;
import cn.zhian.device.register.control.CodeSerials.Register;
import cn.zhian.device.register.control.RegisterReading;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Hands out codes of communities and devices (DV-2); a serial that was handed out never comes again. */
@Stateless
public class CodeAllocation {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    /**
     * A code for a new community.
     *
     * @param committee 12 digits: 6 division, 6 street and residents' committee
     * @return 15 digits
     * @throws Conflict if the committee has no serial left
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public String communityCode(String committee) {
        if (callers.current().domain().communities().isPresent()) {
            throw new Denied("problem.denied.community");
        }
        if (committee == null || !committee.matches("[0-9]{12}") || !Provinces.exists(committee.substring(0, 2))) {
            throw new Invalid("committee", "problem.register.committee");
        }
        return allocated(Register.COMMUNITY, committee, OptionalLong.empty());
    }

    /**
     * A code for a new device of a community.
     *
     * @return 20 digits
     * @throws Invalid if a part is not in the tables
     * @throws Conflict if no serial is left
     */
    @Requires(Permission.DEVICE_WRITE)
    public String deviceCode(CodeRequest request) {
        callers.current().requireCommunity(request.communityId());
        try (Connection connection = dataSource.getConnection()) {
            String community = new RegisterReading(connection)
                    .community(request.communityId())
                    .serial();
            return allocated(Register.DEVICE, request.head(community), OptionalLong.of(request.communityId()));
        } catch (SQLException e) {
            throw new IllegalStateException("A community can't be read", e);
        }
    }

    private String allocated(Register register, String head, OptionalLong community) {
        try (Connection connection = dataSource.getConnection()) {
            String code = new CodeSerials(connection).next(register, head);
            audit.record(new Act("code.allocate", code, community, ""));
            return code;
        } catch (SQLException e) {
            throw new IllegalStateException("A serial can't be handed out", e);
        }
    }
}
