package cn.zhian.audit.boundary;

import cn.zhian.audit.control.AuditSelect;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Cursor;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Slice;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/** Reads the audit log, newest first. Entries without a community are for those who see all communities. */
@Stateless
public class AuditTrail {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    /**
     * A part of the log.
     *
     * @param cursor of the part before; empty for the newest
     * @param size 1 to {@link Slice#LARGEST}
     */
    @Requires(Permission.AUDIT_READ)
    public Slice<AuditEntry> search(AuditQuery query, Optional<String> cursor, int size) {
        AuditSelect select = AuditSelect.of(
                query,
                callers.current().domain(),
                cursor.map(text -> Cursor.parse(text, 2)),
                Slice.checkSize(size) + 1);
        return Slice.cut(read(select), size, entry -> Cursor.of(entry.at().toEpochMilli(), entry.id()));
    }

    private List<AuditEntry> read(AuditSelect select) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(select.sql())) {
            for (int i = 0; i < select.values().size(); i++) {
                statement.setObject(i + 1, select.values().get(i));
            }
            List<AuditEntry> entries = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    entries.add(entry(rows));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new EJBException("The audit log can't be read", e);
        }
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        long community = row.getLong("community_id");
        OptionalLong communityId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(community);
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                row.getLong("user_id"),
                row.getString("username"),
                row.getString("action"),
                row.getString("subject"),
                communityId,
                row.getString("detail"),
                row.getString("source"));
    }
}
