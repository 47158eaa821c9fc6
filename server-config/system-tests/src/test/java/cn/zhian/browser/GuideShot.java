package cn.zhian.browser;

import com.microsoft.playwright.Page;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A picture of the user's guide.
 *
 * @param name of its file, without {@code .png}
 * @param user who looks, as {@link GuideScene#user} names them
 * @param page path below the address
 * @param query what follows the path, from the scene that it needs
 * @param screen desk or telephone
 * @param needs page without which there is nothing to show
 * @param steps what is done on the page before the picture is taken
 */
record GuideShot(
        String name,
        String user,
        String page,
        Function<GuideScene, String> query,
        Screen screen,
        String needs,
        BiConsumer<Page, GuideScene> steps) {

    /** A page as it opens, on a desk. */
    static GuideShot of(String name, String user, String page) {
        return new GuideShot(name, user, page, scene -> "", Screen.DESK, page, (opened, scene) -> {});
    }

    GuideShot asking(Function<GuideScene, String> words) {
        return new GuideShot(name, user, page, words, screen, needs, steps);
    }

    GuideShot phone() {
        return new GuideShot(name, user, page, query, Screen.PHONE, needs, steps);
    }

    GuideShot needing(String other) {
        return new GuideShot(name, user, page, query, screen, other, steps);
    }

    GuideShot after(BiConsumer<Page, GuideScene> work) {
        return new GuideShot(name, user, page, query, screen, needs, work);
    }
}
