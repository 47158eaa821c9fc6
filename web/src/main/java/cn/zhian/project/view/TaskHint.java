package cn.zhian.project.view;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.platform.node.Hint;
import cn.zhian.project.process.boundary.TasksMoved;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** That tasks moved, as one node tells it to the others. */
final class TaskHint {
    private static final String TOPIC = "tasks";

    private TaskHint() {}

    static Hint of(TasksMoved event) {
        JsonArrayBuilder arrivals = JSON.createArrayBuilder();
        event.arrivals().forEach(arrival -> arrivals.add(write(arrival)));
        return new Hint(
                TOPIC,
                JSON.createObjectBuilder()
                        .add("project", event.projectId())
                        .add("community", event.communityId())
                        .add("actor", event.actor())
                        .add("news", event.news().name())
                        .add("arrivals", arrivals)
                        .build());
    }

    private static JsonObjectBuilder write(TaskArrival arrival) {
        JsonObjectBuilder written = JSON.createObjectBuilder()
                .add("task", arrival.task())
                .add("only", JSON.createArrayBuilder(arrival.only()))
                .add("except", JSON.createArrayBuilder(arrival.except()));
        arrival.party().ifPresent(party -> written.add("party", party.name()));
        return written;
    }

    /** Reads one; empty if it is another topic's, or not of this form. */
    static Optional<TasksMoved> read(Hint hint) {
        if (!TOPIC.equals(hint.topic())) {
            return Optional.empty();
        }
        try {
            JsonObject json = hint.what();
            List<TaskArrival> arrivals = json.getJsonArray("arrivals").stream()
                    .map(TaskHint::arrival)
                    .toList();
            return Optional.of(new TasksMoved(
                    json.getJsonNumber("project").longValue(),
                    json.getJsonNumber("community").longValue(),
                    json.getJsonNumber("actor").longValue(),
                    TaskNews.valueOf(json.getString("news")),
                    arrivals));
        } catch (JsonException | ClassCastException | NullPointerException | IllegalArgumentException e) {
            // Of a later version of this product, which may tell more; its pages hear it there.
            return Optional.empty();
        }
    }

    private static TaskArrival arrival(JsonValue value) {
        JsonObject json = value.asJsonObject();
        return new TaskArrival(
                json.getString("task"),
                json.containsKey("party")
                        ? Optional.of(ProjectRole.valueOf(json.getString("party")))
                        : Optional.empty(),
                users(json, "only"),
                users(json, "except"));
    }

    private static Set<Long> users(JsonObject json, String member) {
        return json.getJsonArray(member).getValuesAs(JsonNumber.class).stream()
                .map(JsonNumber::longValue)
                .collect(Collectors.toSet());
    }
}
