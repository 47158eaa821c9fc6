package cn.zhian.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.zhian.harness.Controllers;
import cn.zhian.harness.Zhian;
import cn.zhian.system.DataFolders;
import cn.zhian.system.OnItsOwn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Takes the pictures of the user's guide, only when asked by {@code test.sh --pictures}: it writes into {@code
 * docs/guide/images}. Every picture is a test of its own, so that one that can't be taken leaves the others; pictures of
 * pages that the product does not have are skipped. {@code -Dzhian.pictures.only=REGEX} chooses by name.
 */
@EnabledIfSystemProperty(named = "zhian.pictures", matches = "true")
@DisplayName("Pictures of the user's guide")
@OnItsOwn
class GuidePicturesIT {
    private static final Path IMAGES = Zhian.home().resolve("docs/guide/images");
    private static final int CONTROLLERS = 6;
    private static final long FIRST_SERIAL = 426_000_001L;

    private static Zhian zhian;
    private static Controllers controllers;
    private static GuideScene scene;
    private static GuideDesk desk;

    @BeforeAll
    static void start() {
        Path data = DataFolders.folder("guide");
        zhian = Zhian.start(data, "--demo");
        controllers = Controllers.start(CONTROLLERS, FIRST_SERIAL, data.resolveSibling("guide-controllers.out"));
        scene = new GuideScene(zhian, controllers, FIRST_SERIAL);
        desk = new GuideDesk(zhian);
    }

    @AfterAll
    static void stop() {
        desk.close();
        controllers.close();
        zhian.close();
    }

    @TestFactory
    Stream<DynamicTest> pictures() {
        Pattern only = Pattern.compile(System.getProperty("zhian.pictures.only", ".*"));
        List<String> pages = PageList.all();
        return GuideShots.all().stream()
                .filter(shot -> only.matcher(shot.name()).matches())
                .map(shot -> DynamicTest.dynamicTest(shot.name(), () -> {
                    assumeTrue(pages.contains(shot.needs()), "no page " + shot.needs());
                    take(shot);
                }));
    }

    private static void take(GuideShot shot) throws IOException {
        byte[] picture = desk.picture(shot, scene);
        Files.createDirectories(IMAGES);
        Files.write(IMAGES.resolve(shot.name() + ".png"), FewColours.of(picture));
    }
}
