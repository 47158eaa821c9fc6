package cn.zhian.api;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Bodies of requests that fit a sample. */
final class Bodies {
    private static final String RULES = """
            {"id": "yuyao-2022", "name": {"zh": "试验", "en": "Trial"}, "source": "试验", "ladder": true,
             "levels": [{"id": "basic", "name": {"zh": "基本型", "en": "Basic"}}],
             "items": [{"id": "one", "group": "周界", "demands": {"basic": "must"}, "proof": [{"statement": true}]}]}""";

    /** Takes the schemes of all regions away but one. */
    private static final String SCHEMES = """
            {"schemes": [{"division": "330281", "ruleSet": "yuyao-2022", "process": "yuyao-2022", "level": "basic",
             "source": "试验"}]}""";

    private static final String PROGRAMME = """
            {"id": "yuyao-2022", "name": {"zh": "试验", "en": "Trial"}, "source": "试验", "division": "330281",
             "classes": [], "completion": ["report-completion"], "acceptance": ["acceptance"],
             "deadlines": [{"day": "2027-12-31", "name": {"zh": "试验", "en": "Trial"}, "measure": "accepted",
               "source": "试验", "targets": [{"share": 100}]}]}""";

    private final Sample sample;

    Bodies(Sample sample) {
        this.sample = sample;
    }

    /** A valid body for an operation on this sample; null where none is sent. */
    Object of(String operation) {
        return switch (operation) {
            case "POST /communities" ->
                Map.of("code", Fresh.communityCode(), "name", "测试小区", "address", "测试路1号", "kind", "closed");
            case "POST /buildings" -> Map.of("communityId", sample.id("communities"), "name", "幢" + Fresh.digits(8));
            case "POST /units" -> Map.of("buildingId", sample.id("buildings"), "name", "单元" + Fresh.digits(8));
            case "POST /houses" ->
                Map.of(
                        "unitId",
                        sample.id("units"),
                        "number",
                        Fresh.digits(8),
                        "floor",
                        1,
                        "area",
                        89.5,
                        "use",
                        "self-lived");
            case "POST /residents" -> residentBody();
            case "POST /companies" ->
                Map.of("communityId", sample.id("communities"), "name", "公司" + Fresh.digits(8), "address", "测试路2号");
            case "POST /controllers" -> controllerBody();
            case "POST /doors" ->
                Map.of(
                        "controllerId",
                        sample.id("controllers"),
                        "number",
                        sample.doorNumber(),
                        "name",
                        "东门",
                        "direction",
                        "in");
            case "POST /devices" -> deviceBody();
            case "POST /codes/devices" ->
                Map.of(
                        "communityId",
                        sample.id("communities"),
                        "policeOrg",
                        "33028101",
                        "industry",
                        "99",
                        "type",
                        "132",
                        "network",
                        "8");
            case "POST /credentials" ->
                Map.of("residentId", sample.id("residents"), "kind", "card", "value", Fresh.card());
            case "POST /rights" -> rightBody();
            case "POST /users" -> sample.userBody("GUARD");
            case "POST /service-accounts" ->
                Map.of(
                        "name",
                        "service-" + Fresh.digits(9),
                        "role",
                        "housing-bureau",
                        "domains",
                        List.of(Map.of("kind", "community", "value", "" + sample.id("communities"))));
            case "POST /exchange/targets" -> targetBody();
            case "PATCH /exchange/targets/{id}" -> Map.of("scope", "试验");
            case "POST /exchange/targets/{id}/reconciliations" -> Map.of("day", "2026-01-01");
            case "POST /exchange/targets/{id}/rewind" -> Map.of("from", time(-1));
            case "POST /exchange/targets/{id}/dead-letters/resend" -> Map.of("ids", List.of(1));
            case "POST /exchange/targets/{id}/dead-letters/discard" -> Map.of("ids", List.of(1), "reason", "试验");
            case "POST /region/passes/search" -> Map.of("from", time(-1), "to", time(0));
            case "POST /region/people/search" -> Map.of("reason", "试验", "name", "王小明");
            case "POST /region/people/{id}/disclose" -> Map.of("reason", "试验");
            case "POST /groups", "POST /door-groups" -> Map.of("communityId", sample.id("communities"), "name", name());
            case "POST /profiles" ->
                Map.of(
                        "communityId",
                        sample.id("communities"),
                        "name",
                        name(),
                        "week",
                        Map.of("monday", List.of("08:00-12:00")));
            case "POST /calendars" ->
                Map.of("communityId", sample.id("communities"), "name", name(), "days", List.of("2027-01-01"));
            case "PUT /rule-sets/{code}/draft" -> Map.of("document", RULES);
            case "PUT /schemes/draft" -> Map.of("document", SCHEMES);
            case "POST /rule-sets/{code}/draft/publish", "POST /schemes/draft/publish" -> Map.of();
            case "POST /exchange/orders" ->
                Map.of(
                        "kind",
                        "notice",
                        "urgency",
                        "normal",
                        "title",
                        name(),
                        "legalBasis",
                        "试验",
                        "scope",
                        List.of(sample.code()));
            case "PATCH /exchange/orders/{id}" -> Map.of("title", name());
            case "POST /exchange/orders/{id}/withdraw",
                    "POST /exchange/orders/{id}/disclose",
                    "POST /exchange/received-orders/{id}/disclose" -> Map.of("reason", "试验");
            case "POST /exchange/orders/{id}/addressees/{addressee}/close",
                    "POST /exchange/orders/{id}/addressees/{addressee}/return" -> Map.of("words", "试验");
            case "POST /exchange/received-orders/{id}/assign" -> Map.of("duty", "guard");
            case "POST /exchange/received-orders/{id}/report" -> Map.of("text", "试验");
            case "POST /exchange/children" ->
                Map.of("name", name(), "role", "community", "kinds", List.of("pass"), "divisions", List.of("330281"));
            case "POST /exchange/parents" -> Map.of("address", "https://127.0.0.1:9", "code", "a".repeat(36));
            case "PATCH /exchange/children/{id}" -> Map.of("name", name());
            case "PUT /programmes/{code}" -> Map.of("document", PROGRAMME);
            case "PUT /subsidies/{id}" -> Map.of("amount", 1000.5, "basis", "试验");
            case "POST /inspections" ->
                Map.of("communityId", sample.id("communities"), "plannedOn", time(30).substring(0, 10));
            case "POST /inspections/{id}/result" ->
                Map.of("outcome", "passed", "inspectedOn", time(-1).substring(0, 10));
            case "PUT /checks/{id}/facts" ->
                Map.of("traits", List.of("renewal"), "places", List.of(Map.of("place", "lift", "number", 2)));
            case "PUT /checks/{id}/statements/{ruleSet}/{item}/{kind}" -> Map.of("text", "已落实");
            case "PUT /working-days/years/{year}" ->
                Map.of("days", List.of(Map.of("day", "2031-01-01", "working", false, "name", "试验")));
            case "PUT /working-days/{day}" -> Map.of("working", false, "name", "试验");
            case "POST /projects" ->
                Map.of(
                        "communityId",
                        sample.id("communities"),
                        "kind",
                        "existing",
                        "name",
                        "工程" + Fresh.digits(6),
                        "funding",
                        "town");
            case "PUT /projects/{id}/devices" -> Map.of("devices", List.of());
            case "POST /projects/{id}/tasks/{task}/{act}" -> Map.of("text", "试验");
            case "POST /projects/{id}/comments" -> Map.of("text", "试验");
            case "POST /projects/{id}/site-checks", "POST /projects/{id}/site-checks/{number}/close" -> Map.of();
            case "PUT /projects/{id}/site-checks/{number}/lines/{line}" -> Map.of("answer", "kept");
            case "POST /emergency-releases" -> Map.of("communityId", sample.id("communities"), "reason", "演练");
            default -> change(operation);
        };
    }

    private static Object change(String operation) {
        return switch (operation) {
            case "PATCH /communities/{id}", "PATCH /companies/{id}" -> Map.of("address", "路" + Fresh.digits(6));
            case "PATCH /buildings/{id}",
                    "PATCH /units/{id}",
                    "PATCH /controllers/{id}",
                    "PATCH /doors/{id}",
                    "PATCH /groups/{id}",
                    "PATCH /door-groups/{id}",
                    "PATCH /profiles/{id}",
                    "PATCH /calendars/{id}",
                    "PATCH /users/{id}" -> Map.of("name", name());
            case "PATCH /devices/{id}" -> Map.of("ipv4", "10.9.8.7");
            case "PUT /doors/{id}/place" -> Map.of("place", "pedestrian-gate");
            case "POST /codes/communities" -> Map.of("committee", "330281009009");
            case "PATCH /houses/{id}" -> Map.of("number", Fresh.digits(6));
            case "PATCH /residents/{id}" -> Map.of("phone", Fresh.phone());
            case "PATCH /rights/{id}" -> Map.of("to", time(400));
            case "POST /residents/{id}/leave", "POST /residents/{id}/return" -> Map.of();
            case "POST /residents/{id}/disclose", "POST /companies/{id}/disclose" -> Map.of("reason", "核对资料");
            case "POST /resident-imports/{id}/confirm" -> Map.of("createPlaces", true);
            case "POST /alarms/{id}/close" -> Map.of("result", "已核实");
            case "POST /doors/{id}/mode" -> Map.of("mode", "controlled");
            case "POST /controllers/search" -> Map.of("protocol", "uhppote", "host", "127.0.0.1", "port", 9);
            default -> null;
        };
    }

    private static String name() {
        return "名" + Fresh.digits(6);
    }

    private Map<String, Object> residentBody() {
        return Map.of(
                "houseId",
                sample.id("houses"),
                "name",
                "王样本",
                "documentType",
                "id-card",
                "documentNumber",
                Fresh.document(),
                "phone",
                Fresh.phone(),
                "relation",
                "householder");
    }

    /** Nobody answers at its port. */
    Map<String, Object> controllerBody() {
        return Map.of(
                "protocol",
                "uhppote",
                "serial",
                "41" + Fresh.digits(7),
                "host",
                "127.0.0.1",
                "port",
                9,
                "name",
                "控制器",
                "communityId",
                sample.id("communities"));
    }

    /** For all communities. */
    private static Map<String, Object> targetBody() {
        return Map.ofEntries(
                Map.entry("name", "目标" + Fresh.digits(9)),
                Map.entry("protocol", "tier"),
                Map.entry("address", "https://127.0.0.1:9"),
                Map.entry("kinds", List.of("house")),
                Map.entry("leftOut", List.of("phone")),
                Map.entry("hours", List.of()),
                Map.entry("maskNames", true),
                Map.entry("maskDocuments", true),
                Map.entry("maskPhones", true),
                Map.entry("legalBasis", "试验条例第一条"),
                Map.entry("scope", "试验"),
                Map.entry("from", "2026-01-01"),
                Map.entry("to", "2099-12-31"));
    }

    /** No camera, so that it needs few fields; its community's address names no district. */
    private Map<String, Object> deviceBody() {
        String place = "监控室" + Fresh.digits(8);
        return Map.of(
                "communityId",
                sample.id("communities"),
                "kind",
                "time-server",
                "place",
                "control-centre",
                "placeName",
                place,
                "name",
                "余姚测试小区" + place + "校时服务器");
    }

    private Map<String, Object> rightBody() {
        return Map.of(
                "residentId", sample.id("residents"),
                "doorIds", List.of(sample.id("doors")),
                "from", time(-1),
                "to", time(300));
    }

    /** A time some days from now, with the offset of China. */
    static String time(int days) {
        return OffsetDateTime.now(ZoneOffset.ofHours(8)).plusDays(days).toString();
    }

    /** A body with some fields replaced or added. */
    static Map<String, Object> with(Object body, Object... namesAndValues) {
        Map<String, Object> all = new HashMap<>();
        ((Map<?, ?>) body).forEach((name, value) -> all.put(name.toString(), value));
        for (int i = 0; i < namesAndValues.length; i += 2) {
            all.put(namesAndValues[i].toString(), namesAndValues[i + 1]);
        }
        return all;
    }
}
