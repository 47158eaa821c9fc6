package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who this platform is among others: a name nobody gave it, made with its database. */
@ApplicationScoped
@Internal("no secret; every record that leaves carries it")
public class PlatformIdentity implements RecordIds {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    @ConfigProperty(name = "zhian.role", defaultValue = "community")
    String role;

    private volatile String id;

    /** 16 characters of lower-case base32, for example {@code k3v7qkz2m5xw4tna}. */
    public String id() {
        if (id == null) {
            try (Connection connection = dataSource.getConnection();
                    PreparedStatement select = connection.prepareStatement("SELECT platform FROM platform_identity");
                    ResultSet row = select.executeQuery()) {
                row.next();
                id = row.getString(1);
            } catch (SQLException e) {
                throw new IllegalStateException("The platform's identity can't be read", e);
            }
        }
        return id;
    }

    /** {@code community}, {@code county} or {@code city}. */
    public String role() {
        return role;
    }

    @Override
    public String of(RecordKind kind, long number) {
        return id() + ':' + kind.word() + ':' + number;
    }
}
