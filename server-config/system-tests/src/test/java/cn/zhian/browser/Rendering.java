package cn.zhian.browser;

import com.microsoft.playwright.Page;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One page as it is shown in one language, and what is wrong with it. */
final class Rendering {
    private static final Pattern MISSING = Pattern.compile("\\?{3}[^?\\s]+\\?{3}");
    private static final Pattern HAN = Pattern.compile("[^\\n]*\\p{IsHan}[^\\n]*");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]{3,} [a-z]{2,}");
    private static final Pattern RAW = Pattern.compile("\\b(enum\\.\\w+|[A-Z]{3,}_[A-Z_]{2,}|Optional\\[|null)\\b");

    /** Texts that people write in the other language on purpose: the languages' own names. */
    private static final Set<String> OTHERS = Set.of("中文", "简体中文", "English");

    private static final String OWN_TEXTS = """
            () => [...document.querySelectorAll('h1, h2, h3, th, label, button, summary, .side a, .kpi-label, .status, .field-label')]
              .filter(one => one.offsetParent !== null).map(one => one.innerText.trim()).filter(text => text)""";

    private final BrowserSession session;
    private final Page page;
    private final String path;
    private final String language;
    private final Set<String> complaints = new TreeSet<>();

    Rendering(BrowserSession session, String path, String language) {
        this.session = session;
        this.page = session.page();
        this.path = path;
        this.language = language;
    }

    /** Everything wrong with the page; pictures are taken on the way. */
    Set<String> complaints() {
        page.waitForFunction("() => window.PrimeFaces !== undefined");
        session.settle();
        String text = page.locator("body").innerText();
        find(MISSING, text, "key without text");
        find(RAW, text, "raw value");
        languages(withoutQuotations(text));
        shot(Screen.DESK);
        fits(Screen.DESK);
        session.look(Screen.PHONE);
        shot(Screen.PHONE);
        fits(Screen.PHONE);
        session.errors().forEach(complaints::add);
        return complaints;
    }

    private void find(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            complaints.add(what + ": " + matcher.group());
        }
    }

    /** Texts of a source, which the page marks with its language, stay as they are. */
    private String withoutQuotations(String text) {
        String rest = text;
        List<String> quotations = page.locator("body [lang=zh]").allInnerTexts().stream()
                .map(String::strip)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String quoted : quotations) {
            rest = rest.replace(quoted, "");
        }
        return rest;
    }

    private void languages(String text) {
        if ("en".equals(language)) {
            text.lines()
                    .map(String::strip)
                    .filter(line -> HAN.matcher(line).matches() && !OTHERS.contains(line))
                    .forEach(line -> complaints.add("Chinese on an English page: " + line));
        } else {
            ownTexts().stream()
                    .filter(own ->
                            ENGLISH.matcher(own).find() && own.codePoints().noneMatch(Rendering::han))
                    .filter(own -> !own.startsWith("Riverside") && !own.startsWith("Anna"))
                    .forEach(own -> complaints.add("English on a Chinese page: " + own));
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> ownTexts() {
        return (List<String>) page.evaluate(OWN_TEXTS);
    }

    private static boolean han(int codePoint) {
        return Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    private void fits(Screen screen) {
        int wide = ((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue();
        if (wide > screen.width()) {
            complaints.add("scrolls sideways on a " + screen.name() + ": " + wide + " px");
        }
    }

    private void shot(Screen screen) {
        session.shot("pages" + path.replace(".xhtml", "") + "-" + language + "-" + screen.name());
    }
}
