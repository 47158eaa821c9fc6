package cn.zhian.exchange;

import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.harness.Scene;
import cn.zhian.harness.Zhian;
import com.google.gson.JsonElement;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A community and its county that hold the same, until a test damages what the county has. */
public record ComparedPlatforms(Zhian county, String platform, long target, List<Long> residents) {
    private static final Duration SOON = Duration.ofSeconds(90);

    /** Makes a community with residents whose records have arrived. */
    public static ComparedPlatforms in(TwoPlatforms.Running running) {
        String platform = running.community().text("SELECT platform FROM platform_identity");
        new TierScene(running).part(platform);
        Tiers.enrol(running.above(), running.county(), running.below(), "community", "330281");
        Api below = running.below();
        Scene scene = Scene.in(below);
        List<Long> residents =
                Stream.of("王小一", "王小二", "王小三", "王小四").map(scene::resident).toList();
        long target = Tiers.target(
                below, running.county(), List.of(), Map.of("name", "对账目标", "communities", List.of(scene.community())));
        ComparedPlatforms compared = new ComparedPlatforms(running.county(), platform, target, residents);
        Await.until("all residents have arrived", SOON, compared::sound);
        Await.until("the state of today is sent", SOON, () -> exported(below, target));
        return compared;
    }

    private static boolean exported(Api below, long target) {
        JsonElement sent = below.get("/exchange/targets/" + target)
                .json()
                .getAsJsonObject("figures")
                .get("exportSent");
        return sent == null || sent.isJsonNull();
    }

    /** One is lost, one is another, one is there that should not be. */
    public void damage() {
        run("DELETE FROM received_record WHERE record_id = '" + id(0) + "'");
        run("UPDATE received_record SET sent_hash = RANDOM_BYTES(32) WHERE record_id = '" + id(1) + "'");
        run("UPDATE received_record SET record_id = '" + platform + ":resident:999999' WHERE record_id = '" + id(2)
                + "'");
        run(
                "INSERT INTO received_record (record_id, kind, sender, platform, community_code, erased, at, sent_hash, body,"
                        + " received_at, receipt, version) SELECT '" + id(2)
                        + "', kind, sender, platform, community_code, erased, at, sent_hash, body, received_at, receipt, version"
                        + " FROM received_record WHERE record_id = '" + platform + ":resident:999999'");
    }

    private String id(int place) {
        return platform + ":resident:" + residents.get(place);
    }

    /** Whether the county holds them all, and nothing that should not be. */
    public boolean sound() {
        return residents.stream()
                        .allMatch(resident -> county.count("SELECT COUNT(*) FROM received_record WHERE record_id = '"
                                        + platform + ":resident:" + resident + "' AND NOT erased AND version > 0")
                                == 1)
                && county.count("SELECT COUNT(*) FROM received_record WHERE record_id = '" + platform
                                + ":resident:999999' AND NOT erased")
                        == 0;
    }

    private void run(String sql) {
        try (Connection database = county.database();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
