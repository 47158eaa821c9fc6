package cn.zhian.system;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Await;
import cn.zhian.harness.Zhian;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The primary of two databases is killed at full load; the replica has every event exactly once")
@Tag("soak")
@OnItsOwn
class DatabasePairIT {
    private static final Duration FOLLOWS = Duration.ofSeconds(60);

    @Test
    void theReplicaGoesOnWithWhatThePrimaryHad() throws IOException {
        Path folder = DataFolders.folder("database-pair");
        Path password =
                Files.writeString(folder.resolveSibling("database-pair-password"), PairedDatabase.PASSWORD + "\n");
        try (PairedDatabase primary = PairedDatabase.start("primary", DataFolders.folder("database-pair-primary"));
                PairedDatabase replica = PairedDatabase.start("replica", DataFolders.folder("database-pair-replica"));
                MovableAddress address = MovableAddress.of(primary.port())) {
            primary.makeAccounts();
            replica.follow(primary);
            Await.until("commits wait for the replica", FOLLOWS, primary::isFollowed);
            AtomicReference<PairedDatabase> written = new AtomicReference<>(primary);
            String[] options = {
                "--set", "zhian.device.host=127.0.0.1",
                "--set", "zhian.database.url=jdbc:mariadb://127.0.0.1:" + address.port() + "/zhian?sslMode=verify-full",
                "--set", "zhian.database.user=" + PairedDatabase.USER,
                "--set", "zhian.database.password.file=" + password
            };
            try (Zhian zhian = Zhian.start(folder, options);
                    Load load = Load.of(
                            folder.resolveSibling("database-pair-controllers.out"),
                            zhian,
                            () -> written.get().connection())) {
                load.begin();
                load.awaitMoreEvents();
                assertThat("whoever writes at the replica is refused", replica.refusesWrites(), is(true));
                assertThat("commits still wait for the replica", primary.isFollowed(), is(true));
                primary.kill();
                replica.promote();
                written.set(replica);
                address.leadTo(replica.port());
                load.endAndCompare();
            }
        }
    }
}
