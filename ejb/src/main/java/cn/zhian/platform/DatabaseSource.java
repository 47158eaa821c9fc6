package cn.zhian.platform;

import java.sql.SQLException;
import org.mariadb.jdbc.MariaDbDataSource;

/**
 * MariaDB's data source; over TLS it shows the database no certificate that the address does not name.
 *
 * <p>Otherwise the driver shows the one in the system property {@code javax.net.ssl.keyStore}, where application servers have
 * their own; a database asks everybody for a certificate and cuts the line when it knows nobody who signed it.
 */
public class DatabaseSource extends MariaDbDataSource {
    private static final String FALL_BACK = "fallbackToSystemKeyStore";

    @Override
    public void setUrl(String url) throws SQLException {
        super.setUrl(url.contains(FALL_BACK) ? url : url + (url.contains("?") ? "&" : "?") + FALL_BACK + "=false");
    }
}
