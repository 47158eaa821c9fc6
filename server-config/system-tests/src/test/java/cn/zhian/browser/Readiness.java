package cn.zhian.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;

/**
 * Whether a page is complete, listens to its channels and awaits no answer. Every act on a page and every assertion about it waits for that by
 * itself; what is read otherwise (an address, a script's value, the text of something) asks for it first.
 */
final class Readiness {
    private static final String ENGINE = "busy";

    /** PrimeFaces sends files beside its queue, by jQuery; what is not asked in turn is only among its requests. */
    private static final String AWAITING = """
            document.readyState !== 'complete'
              || (document.querySelector('meta[name=channels]') !== null
                && !document.documentElement.matches('.is-offline')
                && !document.querySelector('meta[name=channels]').content.split(' ').every(id =>
                  document.documentElement.classList.contains(id.replace('hear', 'hears-').toLowerCase())))
              || (window.PrimeFaces !== undefined
                && !(PrimeFaces.ajax.Queue.isEmpty() && PrimeFaces.ajax.Queue.xhrs.length === 0))
              || (window.jQuery !== undefined && jQuery.active > 0)""";

    /** Finds the whole page as long as it is busy, and nothing otherwise. */
    private static final String SELECTOR = """
            ({
              query: root => (%1$s) ? document.documentElement : null,
              queryAll: root => (%1$s) ? [document.documentElement] : [],
            })""".formatted(AWAITING);

    private Readiness() {}

    /** Makes known what a busy page is, before there is any page. */
    static void define(Playwright playwright) {
        playwright.selectors().register(ENGINE, SELECTOR);
    }

    /** Lets every act on a page and every assertion about it begin only when the page is not busy. */
    static void heed(Page page) {
        page.addLocatorHandler(page.locator(ENGINE + "=page"), busy -> {
            // Nothing to do but wait until it is gone.
        });
    }

    /** Waits until a page is not busy. */
    static void await(Page page) {
        page.waitForFunction("() => !(" + AWAITING + ")");
    }
}
