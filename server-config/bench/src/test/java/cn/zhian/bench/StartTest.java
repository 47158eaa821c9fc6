package cn.zhian.bench;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import org.junit.jupiter.api.Test;

class StartTest {
    @Test
    void readsThePartsAsTheLauncherPrintsThem() {
        String output = """
                Zhian community, data in /tmp/data
                  database     jdbc:mariadb://127.0.0.1:3306/zhian            1.5 s
                  application                                                21.2 s
                READY http://127.0.0.1:8080/
                """;
        assertThat(new Start("first", 33, output).parts(), is("database 1.5 · application 21.2"));
    }
}
