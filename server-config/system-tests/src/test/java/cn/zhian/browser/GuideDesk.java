package cn.zhian.browser;

import cn.zhian.harness.Zhian;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ScreenshotAnimations;
import com.microsoft.playwright.options.ScreenshotCaret;

/** The browser at which one user after the other has a picture taken. */
final class GuideDesk implements AutoCloseable {
    private static final int REFUSED = 400;

    /** Nothing is loaded any more, and nothing moves or turns. */
    private static final String STILL = """
            () => PrimeFaces.ajax.Queue.isEmpty() && document.fonts.status === 'loaded'
              && !document.querySelector('.ui-button.ui-state-loading')
              && document.getAnimations().every(one => one.playState !== 'running')
              && jQuery(':animated').length === 0""";

    private final Zhian zhian;
    private String user = "";
    private BrowserSession session;

    GuideDesk(Zhian zhian) {
        this.zhian = zhian;
    }

    /** The picture as PNG. */
    byte[] picture(GuideShot shot, GuideScene scene) {
        String query = shot.query().apply(scene);
        sit(scene.user(shot.user()));
        session.look(shot.screen());
        Page page = session.page();
        Response answer = session.go(shot.page() + query);
        if (answer.status() >= REFUSED) {
            throw new AssertionError(shot.user() + " gets " + answer.status() + " for " + shot.page());
        }
        page.waitForFunction("() => document.readyState === 'complete' && window.PrimeFaces !== undefined");
        page.waitForFunction(STILL);
        shot.steps().accept(page, scene);
        page.mouse().move(0, shot.screen().height() - 1);
        page.waitForFunction(STILL);
        return page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setCaret(ScreenshotCaret.HIDE));
    }

    private void sit(Clerk clerk) {
        if (!clerk.username().equals(user)) {
            close();
            session = BrowserSession.open(zhian).signIn(clerk.username(), clerk.password());
            user = clerk.username();
        }
    }

    @Override
    public void close() {
        if (session != null) {
            session.close();
            session = null;
            user = "";
        }
    }
}
