package cn.zhian.platform;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import java.sql.Connection;

/**
 * The application's one data source; the address comes from the configuration. A session bean, since in an EAR the
 * definitions of other classes are not read.
 */
@DataSourceDefinition(
        name = DatabaseResources.DATA_SOURCE,
        className = "cn.zhian.platform.DatabaseSource",
        url = "${MPCONFIG=zhian.database.url}",
        user = "${MPCONFIG=zhian.database.user}",
        password = "${MPCONFIG=zhian.database.password}",
        minPoolSize = 4,
        maxPoolSize = 48,
        maxIdleTime = 300,
        // Statements see what others committed meanwhile, and no gaps are locked: who waits for a row reads it anew.
        isolationLevel = Connection.TRANSACTION_READ_COMMITTED)
@Singleton
public class DatabaseResources {
    /** JNDI name. */
    public static final String DATA_SOURCE = "java:app/jdbc/zhian";
}
