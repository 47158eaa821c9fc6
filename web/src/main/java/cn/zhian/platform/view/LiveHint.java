package cn.zhian.platform.view;

import static cn.zhian.platform.JsonMaker.JSON;

import cn.zhian.platform.node.Hint;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What changed in a community, for the pages of other nodes.
 *
 * @param community its id
 * @param topics ids by topic, or the word "refresh", as pages get them
 */
record LiveHint(long community, Map<String, Object> topics) {
    private static final String TOPIC = "pages";
    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}");

    LiveHint {
        topics = Map.copyOf(topics);
    }

    Hint hint() {
        var written = JSON.createObjectBuilder();
        topics.forEach((topic, what) -> {
            if (what instanceof Collection<?> ids) {
                written.add(topic, JSON.createArrayBuilder(ids));
            } else {
                written.add(topic, Pending.REFRESH);
            }
        });
        return new Hint(
                TOPIC,
                JSON.createObjectBuilder()
                        .add("community", community)
                        .add("topics", written)
                        .build());
    }

    /** Reads one; empty if it is another topic's, or not of this form. */
    static Optional<LiveHint> of(Hint hint) {
        JsonObject what = hint.what();
        if (!TOPIC.equals(hint.topic())
                || !(what.get("community") instanceof JsonNumber community)
                || !(what.get("topics") instanceof JsonObject written)) {
            return Optional.empty();
        }
        Map<String, Object> topics = new LinkedHashMap<>();
        written.forEach((topic, value) ->
                read(value).filter(ids -> NAME.matcher(topic).matches()).ifPresent(ids -> topics.put(topic, ids)));
        return Optional.of(new LiveHint(community.longValue(), topics));
    }

    private static Optional<Object> read(JsonValue value) {
        if (value instanceof JsonString word && word.getString().equals(Pending.REFRESH)) {
            return Optional.of(Pending.REFRESH);
        }
        return value instanceof JsonArray ids ? Optional.of(numbers(ids)) : Optional.empty();
    }

    private static List<Long> numbers(JsonArray ids) {
        return ids.stream()
                .filter(JsonNumber.class::isInstance)
                .map(id -> ((JsonNumber) id).longValue())
                .toList();
    }
}
