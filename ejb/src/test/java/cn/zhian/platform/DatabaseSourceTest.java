package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.sql.SQLException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mariadb.jdbc.Configuration;

@DisplayName("The data source shows the database no certificate but one that its address names")
class DatabaseSourceTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:mariadb://db:3306/zhian, false",
        "jdbc:mariadb://db:3306/zhian?sslMode=verify-full, false",
        "jdbc:mariadb://db:3306/zhian?sslMode=verify-full&fallbackToSystemKeyStore=true, true"
    })
    void asksTheSystemForOneOnlyWhenTold(String address, boolean fallsBack) throws SQLException {
        DatabaseSource source = new DatabaseSource();
        source.setUrl(address);
        assertThat(Configuration.parse(source.getUrl()).fallbackToSystemKeyStore(), is(fallsBack));
    }
}
