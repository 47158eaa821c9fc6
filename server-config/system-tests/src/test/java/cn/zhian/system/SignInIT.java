package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Zhian;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The first sign-in, through the API alone")
@OnItsOwn
class SignInIT {
    @Test
    void asksForANewPasswordAndForgetsTheFirst() throws Exception {
        Path data = DataFolders.folder("first");
        try (Zhian zhian = Zhian.start(data)) {
            Path file = data.resolve("first-login.txt");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)), is("rw-------"));
            String password = Files.readAllLines(file).stream()
                    .filter(line -> line.startsWith("password="))
                    .map(line -> line.substring(9))
                    .findFirst()
                    .orElseThrow();
            assertThat(zhian.output(), containsString(password));

            Map<String, String> first = Map.of("username", "admin", "password", password);
            Answer pending = zhian.anonymous().post("/login", first);
            assertThat(pending.status(), is(403));
            assertThat(pending.problem(), endsWith("password-change-required"));
            assertThat(zhian.anonymous().get("/communities").status(), is(401));

            Api administrator = zhian.administrator();
            assertThat(administrator.get("/communities").status(), is(200));
            assertThat(Files.exists(file), is(false));
            assertThat(zhian.anonymous().post("/login", first).status(), is(401));
            assertThat(zhian.stop(), is(0));
        }
        try (Zhian again = Zhian.start(data)) {
            assertThat(again.administrator().get("/communities").status(), is(200));
            assertThat(Files.exists(data.resolve("first-login.txt")), is(false));
        }
    }
}
