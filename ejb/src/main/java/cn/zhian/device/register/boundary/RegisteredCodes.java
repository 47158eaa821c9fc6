package cn.zhian.device.register.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** The codes of registered devices, for other features. */
@ApplicationScoped
@Internal("other features ask for communities that their caller's domain already holds")
public class RegisteredCodes {
    private static final int DIGITS = 20;
    private static final String CODES =
            "SELECT CONCAT('device-', id), code FROM registered_device WHERE community_id = ? AND code IS NOT NULL";

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** For the container. */
    public RegisteredCodes() {}

    /** For tests. */
    public RegisteredCodes(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Whether the code of each device of a community that has one is valid (DV-2), by its reference. One query. */
    public Map<String, Boolean> valid(long communityId) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(CODES)) {
            select.setLong(1, communityId);
            Map<String, Boolean> valid = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    valid.put(rows.getString(1), valid(rows.getString(2)));
                }
            }
            return valid;
        } catch (SQLException e) {
            throw new IllegalStateException("Codes can't be read", e);
        }
    }

    private static boolean valid(String code) {
        return code.length() == DIGITS && DeviceCodes.read(code).problems().isEmpty();
    }
}
