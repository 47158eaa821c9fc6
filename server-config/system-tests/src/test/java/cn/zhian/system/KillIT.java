package cn.zhian.system;

import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Killed at full load, every event of the controllers is in the database exactly once")
@OnItsOwn
class KillIT {
    /** Deaths that the launcher forgives; it gives up a server that dies too often in short time. */
    private static final int PATIENCE = 3;

    private static Zhian zhian;
    private static Load load;

    @BeforeAll
    static void start() {
        Path data = DataFolders.folder("kill");
        zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1");
        load = Load.of(data.resolveSibling("kill-controllers.out"), zhian, zhian::database);
    }

    @AfterAll
    static void stop() {
        load.close();
        zhian.close();
    }

    @BeforeEach
    void begin() {
        load.begin();
    }

    @Test
    void theServer() {
        for (int kill = 0; kill < Load.KILLS; kill++) {
            load.awaitMoreEvents();
            zhian.kill("server");
            Await.until("the launcher brings the server back", Duration.ofSeconds(120), KillIT::answers);
            if (kill % PATIENCE == PATIENCE - 1 && kill < Load.KILLS - 1) {
                zhian.stop();
                zhian.start();
            }
        }
        load.endAndCompare();
    }

    @Test
    void theWholeProcessGroup() {
        for (int kill = 0; kill < Load.KILLS; kill++) {
            load.awaitMoreEvents();
            zhian.killAll();
            zhian.start();
        }
        load.endAndCompare();
    }

    private static boolean answers() {
        try {
            return zhian.anonymous().get("/communities").status() == 401;
        } catch (UncheckedIOException e) {
            // Not listening yet.
            return false;
        }
    }
}
