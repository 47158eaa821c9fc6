package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerPropertiesTest {
    @ParameterizedTest
    @ValueSource(strings = {"Sunshine Garden", "阳光花园", "C:\\data", "jdbc:mariadb://127.0.0.1:3306/zhian?a=b"})
    void reachTheServerAsTheyAre(String value) throws IOException {
        Properties read = new Properties();

        read.load(new ByteArrayInputStream(
                ServerProcess.propertiesText(Map.of("zhian.name", value)).getBytes(StandardCharsets.UTF_8)));

        assertThat(read.getProperty("zhian.name"), is(value));
    }
}
