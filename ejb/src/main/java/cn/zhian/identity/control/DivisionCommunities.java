package cn.zhian.identity.control;

import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The communities below a division. */
@ApplicationScoped
public class DivisionCommunities {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** The 15-digit codes of communities; a set of the caller's own. */
    public Set<String> codes(Set<Long> ids) {
        Set<String> codes = new HashSet<>();
        if (ids.isEmpty()) {
            return codes;
        }
        String marks = String.join(",", Collections.nCopies(ids.size(), "?"));
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT code FROM community WHERE id IN (" + marks + ")")) {
            int next = 1;
            for (long id : ids) {
                statement.setLong(next++, id);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    codes.add(rows.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new EJBException("The codes of communities can't be read", e);
        }
        return codes;
    }

    /** Ids of the communities whose code begins with the prefix. */
    public Set<Long> under(String divisionPrefix) {
        Set<Long> ids = new HashSet<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT id FROM community WHERE code LIKE CONCAT(?, '%')")) {
            statement.setString(1, divisionPrefix);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new EJBException("The communities of a division can't be read", e);
        }
        return ids;
    }
}
