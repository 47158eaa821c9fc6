package cn.zhian.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Scene;
import cn.zhian.harness.SoapClient;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@OnSharedZhian
@DisplayName("Service accounts in the hands of an administrator")
class ServiceAccountsIT {
    private static final String QUERY = "<queryFilingRequest xmlns='" + SoapClient.FILING
            + "'><period><from>2020-01-01T00:00:00Z</from><to>2020-01-02T00:00:00Z</to></period></queryFilingRequest>";

    @Test
    void areMadeRenewedAndBlocked(Running running) {
        Scene scene = Scene.in(running.api());
        Clerk administrator = Clerk.of(running.api(), scene.community(), "administrator");
        String name = "housing-bureau-of-a-district-with-a-long-name-" + scene.community();
        try (BrowserSession session = BrowserSession.open(running.zhian())) {
            session.signIn(administrator.username(), administrator.password());
            session.go("/identity/service-accounts.xhtml");
            session.shot("service-accounts-none");
            Page page = session.page();
            String secret = made(session, name);
            SoapClient client =
                    new SoapClient("https://127.0.0.1:" + running.zhian().port("https"), name, secret);
            assertThat(client.send(QUERY).status(), is(200));

            session.settle();
            page.reload();
            page.locator("tr[data-rk]").click();
            Locator panel = page.locator("[data-panel=detail]");
            assertThat(panel).containsText("127.0.0.1");
            session.shot("service-account");
            Locator buttons = panel.locator(".panel-foot button");
            buttons.filter(new Locator.FilterOptions().setHasText(Wording.of("service", "service.renew")))
                    .click();
            ConfirmDialog dialog = new ConfirmDialog(page);
            assertThat(dialog.text()).containsText(name);
            session.shot("service-account-renew");
            dialog.confirm();
            String renewed = secret(page);
            assertThat(client.send(QUERY).fault(), is("FailedAuthentication"));
            assertThat(client.with(renewed).send(QUERY).status(), is(200));
            page.locator("[id='onceForm'] button").click();

            buttons.filter(new Locator.FilterOptions().setHasText(Wording.of("service", "service.block")))
                    .click();
            assertThat(dialog.text()).containsText(name);
            dialog.confirm();
            assertThat(panel).containsText(Wording.of("service", "enum.ServiceAccountStatus.BLOCKED"));
            assertThat(client.with(renewed).send(QUERY).fault(), is("FailedAuthentication"));
            session.look(Screen.PHONE);
            session.shot("service-account-phone");
            session.go("/identity/service-accounts.xhtml");
            session.shot("service-accounts-phone");
            session.look(Screen.DESK);
            session.speak("en");
            session.shot("service-accounts-en");
            assertThat(session.errors(), is(empty()));
        }
    }

    private static String made(BrowserSession session, String name) {
        Page page = session.page();
        page.locator("#acts button.new").click();
        FormPanel form = new FormPanel(page, "draft");
        form.fill("name", "A B");
        form.save();
        assertThat(form.error("domains")).isVisible();
        session.shot("service-account-form-error");
        form.tickAll("communities");
        form.save();
        assertThat(form.error("name")).isVisible();
        form.fill("name", name);
        form.save();
        assertThat(page.locator("[id='once'] h2")).hasText(Wording.of("service", "service.once.title"));
        session.shot("service-account-secret");
        String secret = secret(page);
        page.locator("[id='onceForm'] button").click();
        return secret;
    }

    private static String secret(Page page) {
        Locator secret = page.locator("[id='once'] strong");
        secret.waitFor();
        return secret.innerText();
    }
}
