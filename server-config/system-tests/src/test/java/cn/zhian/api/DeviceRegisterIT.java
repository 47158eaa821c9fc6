package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.harness.Await;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An integrator keeps the device register through the API")
@OnSharedZhian
class DeviceRegisterIT {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration SOON = Duration.ofSeconds(30);

    private Running running;
    private Api api;
    private String token;
    private long community;
    private String name;
    private String serial;

    @BeforeEach
    void community(Running shared) {
        running = shared;
        String code = Fresh.communityCode();
        serial = code.substring(12);
        name = "凤凰城燕园" + Fresh.digits(6);
        community = shared.api()
                .create(
                        "/communities",
                        Map.of("code", code, "name", name, "address", "安徽省合肥市蜀山区天柱路1号", "kind", "closed"));
        Map<String, Object> user = Map.of(
                "username",
                Fresh.username(),
                "name",
                "接口",
                "roles",
                List.of("integrator"),
                "domains",
                List.of(Map.of("kind", "community", "value", "" + community)));
        Account account = Account.of(shared.api(), shared.zhian().anonymous(), user);
        api = account.api();
        token = account.token(shared.zhian().anonymous());
    }

    /** The next code as the register hands it out. */
    private String allocated() {
        Answer answer = api.post(
                "/codes/devices",
                Map.of(
                        "communityId", community,
                        "policeOrg", "340104" + Fresh.digits(2),
                        "industry", "39",
                        "type", "132",
                        "network", "8"));
        assertThat(answer.toString(), answer.status(), is(200));
        return answer.json().get("code").getAsString();
    }

    private Map<String, Object> camera(String place) {
        Map<String, Object> file = new HashMap<>();
        file.put("communityId", community);
        file.put("kind", "camera");
        file.put("place", "outer-road");
        file.put("placeName", place);
        file.put("code", allocated());
        file.put("name", "蜀山" + name + place + "球机1");
        file.put("division", "340104");
        file.put("policeOrg", "34010449");
        file.put("ipv4", "10.1.2.3");
        file.put("address", "蜀山区" + name + place);
        file.put("longitude", 117.2273);
        file.put("latitude", 31.820611);
        file.put("installedOn", "2026-03-01");
        file.put("manager", "物业公司");
        file.put("managerPhone", "0551-65100000");
        file.put("maintainer", "维护公司");
        file.put("maintainerPhone", "13800000000");
        file.put("retentionDays", 30);
        for (String coded : List.of("manufacturer", "pointType", "cameraType", "cameraFunction", "powerSource")) {
            file.put(coded, 1);
        }
        file.putAll(Map.of("resolution", 7, "placeType", 100, "direction", 9, "position", 2, "networked", 0));
        return file;
    }

    @Test
    void registersFindsChangesAndRemoves() {
        Map<String, Object> camera = camera("18栋南侧");
        long id = api.create("/devices", camera);
        JsonObject stored = api.get("/devices/" + id).json();
        assertThat(stored.get("code").getAsString(), is(camera.get("code")));
        assertThat(stored.get("longitude").getAsBigDecimal().doubleValue(), is(117.2273));
        assertThat(stored.get("state").getAsInt(), is(1));
        assertThat(found("kind=camera&place=outer-road&state=1&text=18栋"), is(Set.of("device-" + id)));
        assertThat(found("kind=charger"), is(Set.of()));
        Answer changed = api.patch(
                "/devices/" + id, Map.of("version", stored.get("version").getAsLong(), "state", 2));
        assertThat(changed.toString(), changed.json().get("state").getAsInt(), is(2));
        assertThat("the rest stays", changed.json().get("ipv4").getAsString(), is("10.1.2.3"));
        Refused.conflict(api.patch(
                "/devices/" + id, Map.of("version", stored.get("version").getAsLong(), "state", 3)));
        Refused.invalid(api.patch("/devices/" + id, Map.of("place", "outer-road", "communityId", 1)), "communityId");
        assertThat(api.delete("/devices/" + id).status(), is(204));
        assertThat(api.get("/devices/" + id).status(), is(404));
    }

    private Set<String> found(String query) {
        Answer answer = api.get("/devices?communityId=" + community + "&" + query);
        assertThat(answer.toString(), answer.status(), is(200));
        return answer.items().asList().stream()
                .map(item -> item.getAsJsonObject().get("reference").getAsString())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "division, 340102",
        "policeOrg, 34010249",
        "name, 蜀山凤凰城19栋南侧球机1",
        "address, 蜀山区凤凰城19栋南侧",
        "ipv4, 10.1.2.300",
        "managerPhone, 055165100000",
        "installedOn, 2226-01-01"
    })
    void refusesWhatContradictsTheRestOfTheFile(String field, String value) {
        Map<String, Object> camera = camera("18栋南侧");
        camera.put(field, value);
        Refused.invalid(api.post("/devices", camera), field);
        assertThat(found("size=10"), is(Set.of()));
    }

    @Test
    void refusesCodesOfElsewhereAndThoseInUse() {
        Map<String, Object> camera = camera("18栋南侧");
        String code = camera.get("code").toString();
        camera.put("code", code.substring(0, 14) + (serial.equals("123") ? "124" : "123") + code.substring(17));
        Refused.invalid(api.post("/devices", camera), "code");
        camera.put("code", code);
        camera.put("placeType", 101);
        Refused.invalid(api.post("/devices", camera), "placeType");
        camera.put("placeType", 100);
        api.create("/devices", camera);
        Map<String, Object> other = camera("19栋南侧");
        other.put("code", code);
        Refused.conflict(api.post("/devices", other));
        other.put("code", allocated());
        other.put("placeName", "18栋南侧");
        other.put("address", camera.get("address"));
        other.put("name", camera.get("name"));
        Refused.conflict(api.post("/devices", other));
    }

    @Test
    void namesEveryWrongCellAndStoresNothing() throws Exception {
        api.create("/devices", camera("1栋"));
        byte[] wrong = edited(exported(), cells -> {
            cells.get("IPV4地址").setCellValue("10.1.2.999");
            cells.get("设备状态").setCellValue("停用");
        });
        JsonObject checked = checked(wrong);
        assertThat(checked.get("ready").getAsBoolean(), is(false));
        assertThat(
                checked.getAsJsonArray("errors").asList().stream()
                        .map(DeviceRegisterIT::told)
                        .toList(),
                is(List.of("F2 ipv4", "Y2 state")));
        Refused.conflict(api.post("/device-imports/" + checked.get("id").getAsString() + "/confirm", null));
        assertThat(found("size=10"), hasSize(1));
    }

    private static String told(JsonElement error) {
        JsonObject cell = error.getAsJsonObject();
        assertThat(cell.get("detail").getAsString().startsWith("problem."), is(false));
        return cell.get("column").getAsString() + cell.get("row").getAsInt() + " "
                + cell.get("field").getAsString();
    }

    @Test
    void readsBackWhatItWrote() throws Exception {
        long id = api.create("/devices", camera("1栋"));
        JsonObject before = api.get("/devices/" + id).json();
        byte[] sheet = exported();
        JsonObject twice = checked(sheet);
        assertThat("code and name are in use", twice.get("errorCount").getAsInt(), is(2));
        api.delete("/devices/" + id);
        JsonObject checked = checked(sheet);
        assertThat(checked.toString(), checked.get("ready").getAsBoolean(), is(true));
        assertThat("a dry run", found("size=10"), is(Set.of()));
        String path = "/device-imports/" + checked.get("id").getAsString();
        assertThat(api.post(path + "/confirm", null).status(), is(200));
        assertThat(ended(path, "writing").get("phase").getAsString(), is("done"));
        long again = Long.parseLong(found("size=10").iterator().next().substring("device-".length()));
        assertThat(again, is(not(id)));
        assertThat(file(api.get("/devices/" + again).json()), is(file(before)));
    }

    /** Without what is of the row and not of the file. */
    private static JsonObject file(JsonObject device) {
        JsonObject file = device.deepCopy();
        List.of("id", "version", "createdAt", "changedAt").forEach(file::remove);
        return file;
    }

    @Test
    void handsOutCodesThatFitTheCommunityAndNeverCome() {
        String first = allocated();
        assertThat(first.substring(14, 17), is(serial));
        assertThat(running.api().get("/codes/" + first).json().get("valid").getAsBoolean(), is(true));
        assertThat(allocated(), is(not(first)));
        Refused.invalid(
                api.post(
                        "/codes/devices",
                        Map.of(
                                "communityId",
                                community,
                                "policeOrg",
                                "3401",
                                "industry",
                                "39",
                                "type",
                                "1",
                                "network",
                                "8")),
                "policeOrg");
        String committee = "340104" + Fresh.digits(6);
        List<String> codes = List.of(communityCode(committee), communityCode(committee));
        assertThat(codes, is(List.of(committee + "001", committee + "002")));
    }

    private String communityCode(String committee) {
        return running.api()
                .post("/codes/communities", Map.of("committee", committee))
                .json()
                .get("code")
                .getAsString();
    }

    private byte[] exported() throws Exception {
        return new PageClient(running.zhian().address())
                .bytes("/api/v1/devices/export?communityId=" + community, token);
    }

    private interface Editing {
        void edit(Map<String, Cell> cells);
    }

    /** The sheet with the cells of its first row changed, by their titles. */
    private static byte[] edited(byte[] sheet, Editing editing) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(sheet));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            Row titles = workbook.getSheetAt(0).getRow(0);
            Map<String, Cell> cells = new HashMap<>();
            for (Cell title : titles) {
                Cell cell = workbook.getSheetAt(0).getRow(1).getCell(title.getColumnIndex());
                if (cell != null) {
                    cells.put(title.getStringCellValue(), cell);
                }
            }
            editing.edit(cells);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private JsonObject checked(byte[] file) {
        Answer begun = api.send("POST", "/device-imports?communityId=" + community, file, XLSX);
        assertThat(begun.toString(), begun.status(), is(202));
        JsonObject checked = ended("/device-imports/" + begun.json().get("id").getAsString(), "checking");
        assertThat(checked.toString(), checked.get("phase").getAsString(), is("checked"));
        return checked;
    }

    private JsonObject ended(String path, String phase) {
        Await.until(
                "the end of " + phase,
                SOON,
                () -> !api.get(path).json().get("phase").getAsString().equals(phase));
        return api.get(path).json();
    }
}
