package cn.zhian.desk.control;

import cn.zhian.desk.boundary.Kept;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The table of what users keep, encrypted. */
@ApplicationScoped
public class KeptWork {
    private static final String KEEP =
            "INSERT INTO kept_work (user_id, kind, place, name, content, kept_at) VALUES (?, ?, ?, ?, ?, ?)"
                    + " ON DUPLICATE KEY UPDATE content = VALUES(content), kept_at = VALUES(kept_at)";
    private static final String FIND =
            "SELECT name, content, kept_at FROM kept_work WHERE user_id = ? AND kind = ? AND place = ? ORDER BY name";
    private static final String DROP =
            "DELETE FROM kept_work WHERE user_id = ? AND kind = ? AND place = ? AND name = ?";
    private static final String SWEEP = "DELETE FROM kept_work WHERE kind = ? AND kept_at < ?";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    /** What is kept. */
    public enum Kind {
        /** A form not saved yet. */
        DRAFT,
        /** A filter of a list. */
        FILTER
    }

    /** Keeps something, instead of what was kept under its name. */
    public void keep(long user, Kind kind, String place, Kept kept) {
        run(KEEP, user, kind.name(), place, kept.name(), encrypted(kept.content()), utc(kept.keptAt()));
    }

    /** What a user keeps of a kind at a place, by name. */
    public List<Kept> find(long user, Kind kind, String place) {
        try (Connection connection = source.getConnection();
                PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setLong(1, user);
            query.setString(2, kind.name());
            query.setString(3, place);
            try (ResultSet rows = query.executeQuery()) {
                List<Kept> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Kept(
                            rows.getString(1),
                            PersonalData.configured().decryptText(rows.getBytes(2)),
                            rows.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new EJBException("What a user keeps can't be read", e);
        }
    }

    /** Forgets something. */
    public void drop(long user, Kind kind, String place, String name) {
        run(DROP, user, kind.name(), place, name);
    }

    /** Forgets all drafts kept before a time. */
    public void dropDraftsBefore(Instant time) {
        run(SWEEP, Kind.DRAFT.name(), utc(time));
    }

    private void run(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new EJBException("What a user keeps can't be written", e);
        }
    }

    private static byte[] encrypted(String content) {
        return PersonalData.configured().encrypt(content);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
