package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.system.OnSharedZhian;
import cn.zhian.system.SharedZhian.Running;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@DisplayName("The published description of the API says what is sent and what comes back")
@OnSharedZhian
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIT {
    private OpenApi published;
    private Running running;

    @BeforeAll
    void read(Running shared) {
        running = shared;
        published = OpenApi.of(shared.zhian());
    }

    private JsonObject field(JsonObject schema, String name) {
        return published.resolved(schema.getAsJsonObject("properties").getAsJsonObject(name));
    }

    private static List<String> values(JsonObject schema) {
        return schema.getAsJsonArray("enum").asList().stream()
                .map(JsonElement::getAsString)
                .toList();
    }

    @Test
    void showsTimesAsText() {
        JsonObject right = published.taken("POST /rights");
        assertThat(field(right, "from").get("type").getAsString(), is("string"));
        assertThat(field(right, "from").get("format").getAsString(), is("date-time"));
        JsonObject resident = published.taken("POST /residents");
        assertThat(field(resident, "birthDate").get("format").getAsString(), is("date"));
        JsonObject pass = published.answered("GET /passes/{id}", "200");
        assertThat(field(pass, "occurredAt").get("format").getAsString(), is("date-time"));
        assertThat(parameter("GET /passes", "from").get("format").getAsString(), is("date-time"));
    }

    @Test
    void showsChoicesWithTheirValues() {
        List<String> kinds =
                List.of("new", "closed", "semi-open", "open", "village", "single-building", "resettlement");
        assertThat(values(field(published.taken("POST /communities"), "kind")), is(kinds));
        assertThat(values(field(published.answered("GET /communities/{id}", "200"), "kind")), is(kinds));
        assertThat(values(field(published.taken("PATCH /communities/{id}"), "kind")), is(kinds));
        assertThat(
                values(parameter("GET /houses", "use")), is(List.of("self-lived", "rented", "group-rented", "vacant")));
    }

    private JsonObject parameter(String operation, String name) {
        return published.operation(operation).getAsJsonArray("parameters").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(one -> one.get("name").getAsString().equals(name))
                .map(one -> one.getAsJsonObject("schema"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsListsInParts() {
        JsonObject list = published.answered("GET /houses", "200");
        JsonObject house = published.resolved(field(list, "items").getAsJsonObject("items"));
        assertThat(field(house, "area").get("type").getAsString(), is("number"));
        assertThat(field(list, "nextCursor").get("type").getAsString(), is("string"));
    }

    @Test
    void describesExactlyTheFieldsThatAreAnswered() {
        Sample sample = Sample.place(running.api());
        for (String resource : List.of("communities", "buildings", "units", "houses", "residents", "companies")) {
            JsonObject schema = published.answered("GET /" + resource + "/{id}", "200");
            Set<String> told =
                    new TreeSet<>(schema.getAsJsonObject("properties").keySet());
            JsonObject read = running.api()
                    .get("/" + resource + "/" + sample.id(resource))
                    .json();
            assertThat(resource, told, is(new TreeSet<>(read.keySet())));
            assertThat(
                    resource + " made",
                    published.answered("POST /" + resource, "201").toString(),
                    is(schema.toString()));
        }
    }

    @Test
    void describesProblems() {
        List<String> wrong = new ArrayList<>();
        for (String operation : published.operations()) {
            JsonObject problem = published.answered(operation, "default");
            if (!problem.getAsJsonObject("properties")
                    .keySet()
                    .containsAll(Set.of("type", "title", "status", "detail"))) {
                wrong.add(operation);
            }
        }
        assertThat(wrong, is(empty()));
    }
}
