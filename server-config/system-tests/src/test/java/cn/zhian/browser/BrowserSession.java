package cn.zhian.browser;

import cn.zhian.harness.Zhian;
import cn.zhian.system.LastSeen;
import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One person at one browser: Chromium on a desk's screen, Chinese unless the page is switched. */
final class BrowserSession implements AutoCloseable {
    private static final Path CHROMIUM = Path.of(System.getProperty("zhian.chromium", "/usr/bin/chromium"));
    private static final Path SHOTS = Zhian.home().resolve("server-config/system-tests/target/screenshots");
    private static final double PATIENCE_MILLIS = 15_000;
    private static final int BAD_REQUEST = 400;
    private static final double LAST_LOOK_MILLIS = 2_000;
    private static final int LAST_TEXT = 400;

    /** {@code -Dzhian.test.slow=3}: a processor three times slower, and every answer three times the latency later. */
    private static final int SLOW = Integer.getInteger("zhian.test.slow", 1);

    private static final int LATENCY_MILLIS = 50;

    private final String address;
    private final Playwright playwright;
    private final Browser browser;
    private final BrowserContext context;
    private final Page page;
    private final List<String> errors = new ArrayList<>();

    private BrowserSession(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Readiness.define(playwright);
        this.browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        this.context = browser.newContext(new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai")
                // Of a proxy that a test starts.
                .setIgnoreHTTPSErrors(true)
                .setViewportSize(Screen.DESK.width(), Screen.DESK.height()));
        this.page = context.newPage();
        page.setDefaultTimeout(PATIENCE_MILLIS);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        page.onConsoleMessage(this::heard);
        page.onPageError(error -> errors.add("script: " + error));
        page.onResponse(this::answered);
        Readiness.heed(page);
        if (SLOW > 1) {
            slowDown();
        }
    }

    /** As on a slow machine behind a slow line, where a test that does not wait for what it needs turns red. */
    private void slowDown() {
        CDPSession devtools = context.newCDPSession(page);
        devtools.send("Emulation.setCPUThrottlingRate", number("rate", SLOW));
        devtools.send("Network.enable");
        JsonObject line = number("latency", SLOW * LATENCY_MILLIS);
        line.addProperty("offline", false);
        line.addProperty("downloadThroughput", -1);
        line.addProperty("uploadThroughput", -1);
        devtools.send("Network.emulateNetworkConditions", line);
    }

    private static JsonObject number(String name, int value) {
        JsonObject object = new JsonObject();
        object.addProperty(name, value);
        return object;
    }

    /** Opens a browser for an instance. */
    static BrowserSession open(Zhian zhian) {
        return new BrowserSession(zhian.address());
    }

    /** Opens a browser for any address, for example {@code http://127.0.0.1:8080}. */
    static BrowserSession open(String address) {
        return new BrowserSession(address);
    }

    private void heard(ConsoleMessage message) {
        if ("error".equals(message.type())) {
            errors.add("console: " + message.text());
        }
    }

    private void answered(Response response) {
        if (response.status() >= BAD_REQUEST) {
            errors.add(response.status() + " " + response.url());
        }
    }

    /** Signs in and waits for the overview. */
    BrowserSession signIn(String username, String password) {
        new SignInPage(page, address).open().signIn(username, password);
        page.waitForURL(url -> !url.contains("/login"));
        settle();
        return this;
    }

    /** Opens a page by its path, for example {@code /access/doors.xhtml}, once the last one has all its answers. */
    Response go(String path) {
        settle();
        Response response = page.navigate(address + path);
        settle();
        return response;
    }

    /** Presses a key wherever the focus is, for example {@code Escape}. */
    void press(String key) {
        settle();
        page.keyboard().press(key);
    }

    /** Waits until the page awaits no answer. */
    void settle() {
        Readiness.await(page);
    }

    /** Asks for an address as the browser would, with its session, and shows nothing. */
    APIResponse fetch(String path) {
        return context.request().get(address + path);
    }

    /** Opens a page and waits until it hears of changes. */
    void goLive(String path) {
        go(path);
        page.locator("html.is-live.hears-live").waitFor();
    }

    /** Switches all pages to {@code zh-CN} or {@code en}. */
    void speak(String language) {
        if (!language.equals(spoken())) {
            page.locator(".languages a").first().click();
            page.waitForFunction("language => document.documentElement.lang === language", language);
            settle();
        }
    }

    private String spoken() {
        return page.locator("html").getAttribute("lang");
    }

    Page page() {
        return page;
    }

    String address() {
        return address;
    }

    /** What the browser complained of since this was last asked. */
    List<String> errors() {
        List<String> heard = List.copyOf(errors);
        errors.clear();
        return heard;
    }

    /** Changes the size of the window. */
    void look(Screen screen) {
        page.setViewportSize(screen.width(), screen.height());
    }

    /** Takes a picture of the page once it awaits nothing, below {@code target/screenshots}. */
    void shot(String name) {
        settle();
        shotAsItIs(name);
    }

    /** Takes a picture of what is shown, even of a page that never gets what it awaits. */
    void shotAsItIs(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setPath(SHOTS.resolve(name + ".png")));
    }

    /** The address, the beginning of the text, and what was complained of, for whoever reads why a test failed. */
    private String seen() {
        String text;
        try {
            text = page.locator("body")
                    .innerText(new Locator.InnerTextOptions().setTimeout(LAST_LOOK_MILLIS))
                    .strip();
        } catch (PlaywrightException e) {
            text = "no text: " + e.getMessage();
        }
        return "The browser showed " + page.url() + "\n  "
                + text.substring(0, Math.min(text.length(), LAST_TEXT)).replaceAll("\\s+", " ") + "\n  " + errors;
    }

    @Override
    public void close() {
        LastSeen.keep(seen());
        context.close();
        browser.close();
        playwright.close();
    }
}
