package cn.zhian.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema to this version before anything else uses it; several nodes wait for one another by Flyway's lock.
 * Other start-up beans name this one in {@code @DependsOn("Migrations")}.
 */
@Startup
@Singleton(name = "Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Migrations {
    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @PostConstruct
    void migrate() {
        MigrateResult result = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .cleanDisabled(true)
                .load()
                .migrate();
        LOG.log(
                Level.INFO,
                "ZHIAN-101 schema migrated applied={0} version={1}",
                result.migrationsExecuted,
                result.targetSchemaVersion);
    }
}
