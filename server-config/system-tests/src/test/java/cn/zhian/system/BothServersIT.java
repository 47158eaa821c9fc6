package cn.zhian.system;

import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The same product on Payara Micro and, as an EAR, on Payara Server")
@OnItsOwn
class BothServersIT {
    @Test
    void payaraMicro() {
        Path data = DataFolders.folder("micro");
        try (Controllers controllers = Controllers.start(1, data.resolveSibling("micro-controllers.out"));
                Zhian zhian = Zhian.start(data, "--set", "zhian.device.host=127.0.0.1")) {
            new Smoke(zhian.address(), "https://127.0.0.1:" + zhian.port("https"), data).passes(controllers);
        }
    }

    @Test
    void payaraServer() {
        onPayaraServer(server -> {});
    }

    @Test
    @Tag("soak")
    void payaraServerAfterARestart() {
        onPayaraServer(PayaraServer::restart);
    }

    private static void onPayaraServer(Consumer<PayaraServer> before) {
        Path data = DataFolders.folder("full");
        DataFolders.folder("full-database");
        DataFolders.folder("full-broker");
        try (Controllers controllers = Controllers.start(1, data.resolveSibling("full-controllers.out"));
                Zhian database = Zhian.start(data.resolveSibling("full-database"), "--only", "database");
                Zhian broker = Zhian.start(data.resolveSibling("full-broker"), "--only", "broker");
                PayaraServer server = new PayaraServer(data, environment(data, database, broker))) {
            server.start();
            before.accept(server);
            new Smoke(server.address(), server.secureAddress(), data).passes(controllers);
        }
    }

    private static Map<String, String> environment(Path data, Zhian database, Zhian broker) {
        Map<String, String> all = new HashMap<>();
        all.put("ZHIAN_ROLE", "community");
        all.put("ZHIAN_DEMO", "false");
        all.put("ZHIAN_DATA", data.toString());
        all.put("ZHIAN_KEYS_FILE", data.resolve("secrets/keys.properties").toString());
        all.put("ZHIAN_DATABASE_URL", database.address());
        all.put("ZHIAN_DATABASE_USER", "zhian");
        all.put("ZHIAN_DATABASE_PASSWORD", database.password("database"));
        all.put("ZHIAN_BROKER_HOST", "127.0.0.1");
        all.put("ZHIAN_BROKER_PORT", "" + broker.port("broker"));
        all.put("ZHIAN_BROKER_USER", "zhian");
        all.put("ZHIAN_BROKER_PASSWORD", broker.password("broker"));
        all.put("ZHIAN_DEVICE_HOST", "127.0.0.1");
        all.put("ZHIAN_UHPPOTE_PORT", "" + Controllers.freeUdpPort());
        return all;
    }
}
