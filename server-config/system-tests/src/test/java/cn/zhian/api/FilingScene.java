package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.SoapClient;
import cn.zhian.system.SharedZhian.Running;
import cn.zhian.system.SiteFilling;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A community in Yuyao whose projects come to the filing, and the systems of two bureaus. */
final class FilingScene {
    static final byte[] PLAN = "备案附件".getBytes(StandardCharsets.UTF_8);

    private final Running running;
    private final ProjectScene projects;

    private FilingScene(Running running, ProjectScene projects) {
        this.running = running;
        this.projects = projects;
    }

    static FilingScene in(Running running, String code, long controller) {
        FilingScene scene = new FilingScene(running, ProjectScene.in(running, code, "closed"));
        scene.projects.link(controller);
        return scene;
    }

    ProjectScene projects() {
        return projects;
    }

    /** Begins a project and brings it to where the police certifies it; its id. */
    long certifiable() {
        projects.begin("town", "existing");
        projects.attach("town", "plan", "方案.pdf", PLAN);
        projects.settleItems("town");
        projects.done("town", "submit-plan", "领导小组办公室审核");
        projects.done("peace-office", "office-review", "备案评审与会审");
        projects.done("big-data-bureau", "big-data-review", "备案评审与会审");
        projects.done("police-technical", "police-plan-review", "建设");
        projects.done("builder", "report-completion", "竣工检查");
        projects.done("town 2", "completion-check", "联合验收");
        SiteFilling.fill(projects.as("police-technical"), projects.project());
        projects.done("housing-bureau", "housing-acceptance", "联合验收");
        projects.done("police-technical", "police-acceptance", "公安出具证明");
        return projects.project();
    }

    /** A new service account of this community. */
    Service service(String role) {
        return service(running, role, projects.community());
    }

    /** A service account and its client. */
    record Service(long id, String name, String secret, SoapClient client) {}

    static Service service(Running running, String role, long community) {
        String name = role + "-" + Fresh.digits(8);
        Answer made = running.api()
                .post(
                        "/service-accounts",
                        Map.of(
                                "name",
                                name,
                                "role",
                                role,
                                "domains",
                                List.of(Map.of("kind", "community", "value", "" + community))));
        assertThat(made.text(), made.status(), is(201));
        JsonObject account = made.json();
        String secret = account.get("secret").getAsString();
        String address = "https://127.0.0.1:" + running.zhian().port("https");
        return new Service(account.get("id").getAsLong(), name, secret, new SoapClient(address, name, secret));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    static String submit(String id, long project, String more) {
        return element("submitFilingRequest", id, project, more);
    }

    static String giveBack(String id, long project, String reasons) {
        return element("returnFilingRequest", id, project, "<reasons>" + reasons + "</reasons>");
    }

    static String accept(String id, long project) {
        return element("acceptFilingRequest", id, project, "");
    }

    static String query(long project) {
        return "<queryFilingRequest xmlns='" + SoapClient.FILING + "'><project>" + project
                + "</project></queryFilingRequest>";
    }

    static String period(String from, String to, String more) {
        return "<queryFilingRequest xmlns='" + SoapClient.FILING + "'><period><from>" + from + "</from><to>" + to
                + "</to>" + more + "</period></queryFilingRequest>";
    }

    private static String element(String name, String id, long project, String more) {
        return "<" + name + " xmlns='" + SoapClient.FILING + "'><requestId>" + id + "</requestId><project>" + project
                + "</project>" + more + "</" + name + ">";
    }
}
