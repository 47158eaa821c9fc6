package cn.zhian.identity.control;

import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** The communities below a division. */
@ApplicationScoped
public class DivisionCommunities {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

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
