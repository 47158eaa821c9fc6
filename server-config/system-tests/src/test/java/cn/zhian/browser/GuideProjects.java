package cn.zhian.browser;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Projects of the guide's pictures, carried on through the API by their parties up to the stage that is shown. */
final class GuideProjects {
    private static final byte[] PAPER = "示例文件".getBytes(StandardCharsets.UTF_8);

    /**
     * A step of a walk.
     *
     * @param role who acts
     * @param task of the process
     * @param act complete or return
     */
    private record Step(String role, String task, String act) {}

    private static final List<Step> YUYAO = List.of(
            done("town", "submit-plan"),
            done("peace-office", "office-review"),
            done("big-data-bureau", "big-data-review"),
            done("police-technical", "police-plan-review"),
            done("builder", "report-completion"),
            done("town 2", "completion-check"),
            new Step("housing-bureau", "housing-acceptance", "return"),
            done("builder", "report-rectification"),
            done("housing-bureau", "housing-acceptance"),
            done("police-technical", "police-acceptance"),
            done("police", "issue-certificate"),
            done("housing-bureau", "file"));
    private static final List<Step> HEFEI = List.of(
            done("builder", "submit-plan"),
            done("police", "receive-plan"),
            done("police-technical", "technical-review"),
            done("builder", "report-completion"),
            done("peace-office", "confirm-data-link"),
            done("builder", "request-acceptance"),
            done("quality-station", "quality-acceptance"),
            done("police-technical", "police-acceptance"));
    private static final List<Step> ZHANGDIAN = List.of(
            done("town", "submit-plan"),
            done("police-technical", "plan-review"),
            done("builder", "report-completion"),
            done("peace-office", "acceptance"),
            done("police-technical", "police-acceptance"),
            done("finance-bureau", "grant-subsidy"));

    private final GuideScene scene;
    private final Map<String, Long> made = new HashMap<>();
    private final Map<Long, Long> communities = new HashMap<>();

    GuideProjects(GuideScene scene) {
        this.scene = scene;
    }

    private static Step done(String role, String task) {
        return new Step(role, task, "complete");
    }

    /** In Yuyao, before its town submits the plan. */
    long submittedByTown() {
        return made.computeIfAbsent("town", key -> planned("330281001001011", "滨江花园", "town", "existing"));
    }

    /** In Yuyao, new, with the planning bureau's task open. */
    long newBuild() {
        return made.computeIfAbsent("new", key -> planned("330281001001012", "望湖新苑", "town", "new"));
    }

    /** In Yuyao, with the peace office. */
    long inOfficeReview() {
        return made.computeIfAbsent("office", key -> walked("330281001001013", "和平里小区", YUYAO, "office-review"));
    }

    /** In Yuyao, with the big-data bureau and the police; the plan lacks some items. */
    long inJointReview() {
        return made.computeIfAbsent("joint", key -> walked("330281001001014", "春晓家园", YUYAO, "big-data-review"));
    }

    /** In Yuyao, before the police station's certificate. */
    long beforeCertificate() {
        return made.computeIfAbsent(
                "certificate", key -> walked("330281001001015", "东苑小区", YUYAO, "issue-certificate"));
    }

    /** In Yuyao, returned and mended once, before the filing. */
    long beforeFiling() {
        return made.computeIfAbsent("filing", key -> walked("330281001001016", "翠园小区", YUYAO, "file"));
    }

    /** In Hefei, before the builder submits the plan. */
    long submittedByBuilder() {
        return made.computeIfAbsent("builder", key -> planned("340104001001011", "梧桐苑", "builder", "existing"));
    }

    /** In Hefei, in acceptance by the quality station. */
    long inQualityAcceptance() {
        return made.computeIfAbsent("quality", key -> walked("340104001001012", "翡翠家园", HEFEI, "quality-acceptance"));
    }

    /** In Zhangdian, before the finance bureau grants the subsidy. */
    long beforeSubsidy() {
        return made.computeIfAbsent("subsidy", key -> walked("370303001001011", "柳泉新村", ZHANGDIAN, "grant-subsidy"));
    }

    /** The community of a project. */
    long communityOf(long project) {
        return communities.get(project);
    }

    private long walked(String code, String name, List<Step> way, String until) {
        Step first = way.get(0);
        long project = planned(code, name, first.role(), "existing");
        if (!until.equals("office-review") && !until.equals("big-data-review")) {
            settle(project);
        }
        for (Step step : way) {
            if (step.task().equals(until)) {
                return project;
            }
            prepare(project, step);
            act(project, step);
        }
        throw new AssertionError("The way of " + name + " does not lead to " + until);
    }

    /** What the gates of some steps ask for. */
    private void prepare(long project, Step step) {
        switch (step.task()) {
            case "completion-check", "confirm-data-link", "acceptance" -> scene.link(communityOf(project));
            case "report-rectification" -> attach(project, "builder", "rectification", "整改照片.jpg");
            case "police-acceptance", "quality-acceptance" -> inspect(project, step.role());
            default -> {}
        }
    }

    /** Looks on site: by the check list, or with a file where the product or the region has no list. */
    private void inspect(long project, String role) {
        Optional<String> list = siteList(project, role);
        if (list.isEmpty()) {
            attach(project, role, "site-check", "现场检查表.pdf");
            return;
        }
        lines(role, list.get()).forEach(line -> kept(role, list.get(), line));
        Answer closed = scene.as(role).post(list.get() + "/close", Map.of());
        if (closed.status() != 200) {
            throw new AssertionError("The list was not closed: " + closed);
        }
    }

    /** A list begun and filled in part by the quality station. @return number of the list's lines */
    int beginSiteList(long project) {
        String role = "quality-station";
        String list =
                siteList(project, role).orElseThrow(() -> new AssertionError("No check list for project " + project));
        List<String> lines = lines(role, list);
        lines.stream().limit(lines.size() / 3).forEach(line -> kept(role, list, line));
        return lines.size();
    }

    /** The address of the list that is open, begun if needed; empty where there is none. */
    private Optional<String> siteList(long project, String role) {
        String address = "/projects/" + project + "/site-checks";
        Answer begun = scene.as(role).post(address, Map.of());
        return begun.status() == 201
                ? Optional.of(address + "/"
                        + begun.json().getAsJsonObject("head").get("number").getAsInt())
                : Optional.empty();
    }

    private List<String> lines(String role, String list) {
        return scene.as(role).get(list).json().getAsJsonArray("lines").asList().stream()
                .map(line -> line.getAsJsonObject().get("line").getAsString())
                .toList();
    }

    private void kept(String role, String list, String line) {
        Answer answer = scene.as(role).send("PUT", list + "/lines/" + line, Map.of("answer", "kept"));
        if (answer.status() != 200) {
            throw new AssertionError(line + ": " + answer);
        }
    }

    private void act(long project, Step step) {
        Map<String, Object> words = step.act().equals("return") ? Map.of("text", "东门摄像机未安装，请补装后再报。") : Map.of();
        Answer answer =
                scene.as(step.role()).post("/projects/" + project + "/tasks/" + step.task() + "/" + step.act(), words);
        if (answer.status() != 200) {
            throw new AssertionError(step + ": " + answer);
        }
    }

    private long planned(String code, String name, String role, String kind) {
        Api api = scene.api();
        long community = api.create(
                "/communities",
                Map.of(
                        "code",
                        code,
                        "name",
                        name,
                        "address",
                        name + "1号",
                        "kind",
                        kind.equals("new") ? "new" : "closed"));
        long building = api.create("/buildings", Map.of("communityId", community, "name", "1幢"));
        api.create("/units", Map.of("buildingId", building, "name", "1单元"));
        long project = scene.as(role)
                .create(
                        "/projects",
                        Map.of("communityId", community, "kind", kind, "name", name + "智慧安防建设", "funding", "town"));
        communities.put(project, community);
        attach(project, role, "plan", name + "建设方案.pdf");
        plan(project, role);
        return project;
    }

    private void plan(long project, String role) {
        Answer answer = scene.as(role)
                .send(
                        "PUT",
                        "/projects/" + project + "/devices",
                        Map.of(
                                "devices",
                                List.of(
                                        device("face-camera", "pedestrian-gate", "东门人行通道", 2),
                                        device("plate-camera", "vehicle-gate", "东门车行通道", 2),
                                        device("door-access", "unit-door", "1幢1单元门", 1),
                                        device("camera", "lift", "1幢1单元电梯", 1),
                                        device("perimeter-detector", "perimeter", "北侧围墙", 4))));
        if (answer.status() != 200) {
            throw new AssertionError("The plan was not taken: " + answer);
        }
    }

    private static Map<String, Object> device(String kind, String place, String name, int count) {
        return Map.of("kind", kind, "place", place, "placeName", name, "count", count);
    }

    private void attach(long project, String role, String kind, String name) {
        String query = "?kind=" + kind + "&name=" + URLEncoder.encode(name, StandardCharsets.UTF_8);
        Answer answer = scene.as(role)
                .send("POST", "/projects/" + project + "/files" + query, PAPER, "application/octet-stream");
        if (answer.status() >= 300) {
            throw new AssertionError(name + " was not taken: " + answer);
        }
    }

    /** States of every item that is missing why it does not apply, for the plan and the community as it is. */
    private void settle(long project) {
        long community = communityOf(project);
        for (String address : List.of("/projects/" + project + "/check", "/checks/" + community)) {
            JsonObject check = scene.api().get(address).json();
            for (JsonElement element : check.getAsJsonArray("items")) {
                JsonObject item = element.getAsJsonObject();
                if (item.get("outcome").getAsString().equals("missing")) {
                    state(
                            community,
                            check.get("ruleSet").getAsString(),
                            item.get("id").getAsString());
                }
            }
        }
    }

    private void state(long community, String ruleSet, String item) {
        Answer stated = scene.api()
                .send(
                        "PUT",
                        "/checks/" + community + "/statements/" + ruleSet + "/" + item + "/not-applicable",
                        Map.of("text", "本小区没有相应部位"));
        if (stated.status() != 200) {
            throw new AssertionError(item + ": " + stated);
        }
    }
}
