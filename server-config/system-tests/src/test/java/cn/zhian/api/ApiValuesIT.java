package cn.zhian.api;

import static cn.zhian.api.Bodies.with;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The API takes every value of its lists of choices")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiValuesIT {
    private Api api;
    private Sample sample;

    @BeforeAll
    void community(Running running) {
        api = running.api();
        sample = Sample.place(api);
    }

    @ParameterizedTest
    @ValueSource(strings = {"new", "closed", "semi-open", "open", "village", "single-building", "resettlement"})
    void takesEveryKindOfCommunity(String kind) {
        echoes("communities", "kind", kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"self-lived", "rented", "group-rented", "vacant"})
    void takesEveryUseOfAHouse(String use) {
        echoes("houses", "use", use);
    }

    @ParameterizedTest
    @ValueSource(strings = {"householder", "family", "tenant", "other"})
    void takesEveryRelation(String relation) {
        echoes("residents", "relation", relation);
    }

    @ParameterizedTest
    @CsvSource({"passport,E", "hk-macao-permit,H", "taiwan-permit,''", "residence-permit,''", "other,X"})
    void takesEveryTypeOfDocument(String type, String prefix) {
        String number = type.equals("residence-permit")
                ? cn.zhian.harness.Scene.document("810000" + "19900101" + Fresh.digits(3))
                : prefix + Fresh.digits(8);
        Answer answer = api.post(
                "/residents",
                with(
                        sample.body("POST /residents"),
                        "documentType",
                        type,
                        "documentNumber",
                        number,
                        "gender",
                        "female",
                        "birthDate",
                        "1990-01-01"));
        assertThat(answer.toString(), answer.status(), is(201));
        assertThat(answer.json().get("documentType").getAsString(), is(type));
    }

    @ParameterizedTest
    @CsvSource({"card,''", "id-card,99887766", "face,template", "fingerprint,template", "qr,code", "pin,''"})
    void takesEveryKindOfCredential(String kind, String prefix) {
        long resident = sample.another("residents");
        String value = kind.equals("pin")
                ? Fresh.digits(4).replace('0', '1')
                : prefix + Fresh.digits(8).replace('0', '1');
        Map<String, Object> body = Map.of("residentId", resident, "kind", kind, "value", value);
        Answer answer = api.post("/credentials", body);
        assertThat(answer.toString(), answer.status(), is(201));
        String path = "/credentials/" + answer.id();
        assertThat(api.get(path).json().get("kind").getAsString(), is(kind));
        assertThat(statusAfter(path + "/lost"), is("lost"));
        assertThat(statusAfter(path + "/restore"), is("active"));
        assertThat(statusAfter(path + "/cancel"), is("cancelled"));
        Answer late = api.post(path + "/restore", null);
        assertThat(late.status(), is(409));
        assertThat(late.problem(), is("https://zhian.cn/problems/conflict"));
    }

    private String statusAfter(String path) {
        Answer answer = api.post(path, null);
        assertThat(path + " " + answer, answer.status(), is(200));
        return answer.json().get("status").getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in", "out", "both"})
    void takesEveryDirection(String direction) {
        long controller = sample.another("controllers");
        Map<String, Object> door = Map.of("controllerId", controller, "number", 1, "name", "门", "direction", direction);
        Answer answer = api.post("/doors", door);
        assertThat(answer.toString(), answer.status(), is(201));
        assertThat(answer.json().get("direction").getAsString(), is(direction));
    }

    private void echoes(String resource, String field, String value) {
        Answer answer = api.post("/" + resource, with(sample.body("POST /" + resource), field, value));
        assertThat(answer.toString(), answer.status(), is(201));
        assertThat(api.get("/" + resource + "/" + answer.id()).json().get(field).getAsString(), is(value));
    }
}
