package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The primary of two brokers is killed at full load; every event is in the database exactly once")
@Tag("soak")
@OnItsOwn
class BrokerPairIT {
    private static final Duration TAKE_OVER = Duration.ofSeconds(60);

    @Test
    void theBackupGoesOnWithWhatThePrimaryHad() throws IOException {
        Path folder = DataFolders.folder("pair");
        Path journal = Files.createDirectories(DataFolders.folder("pair-journal"));
        Path password = Files.writeString(folder.resolveSibling("pair-password"), PairedBroker.PASSWORD + "\n");
        int one = Controllers.freePort();
        int other = Controllers.freePort();
        String url = "tcp://127.0.0.1:" + one + ",tcp://127.0.0.1:" + other;
        String[] options = {
            "--set", "zhian.device.host=127.0.0.1",
            "--set", "zhian.broker.url=" + url,
            "--set", "zhian.broker.user=" + PairedBroker.USER,
            "--set", "zhian.broker.password.file=" + password
        };
        try (PairedBroker primary = PairedBroker.start("primary", journal, one, other);
                PairedBroker backup = PairedBroker.start("backup", journal, other, one);
                Zhian zhian = Zhian.start(folder, options);
                Load load = Load.of(folder.resolveSibling("pair-controllers.out"), zhian, zhian::database)) {
            load.begin();
            load.awaitMoreEvents();
            assertThat("only the primary serves", backup.serves(), is(false));
            primary.kill();
            Await.until("the backup serves", TAKE_OVER, backup::serves);
            load.endAndCompare();
        }
    }
}
