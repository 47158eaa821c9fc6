package cn.zhian.platform.view;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** What one community has not been told yet: ids by topic. Not safe for threads; its user locks. */
final class Pending {
    /** More ids than this in one message say only "refresh". */
    static final int LARGEST = 200;

    static final String REFRESH = "refresh";

    private final Map<String, Set<Long>> topics = new LinkedHashMap<>();
    private final Set<String> whole = new LinkedHashSet<>();

    /** Adds changes of a topic. */
    void add(String topic, Collection<Long> ids) {
        topics.computeIfAbsent(topic, name -> new LinkedHashSet<>()).addAll(ids);
    }

    /** Notes that there is more new in a topic than is told by ids. */
    void refresh(String topic) {
        add(topic, Set.of());
        whole.add(topic);
    }

    boolean isEmpty() {
        return topics.isEmpty();
    }

    /** The message: topic → list of ids, or the word "refresh"; afterwards nothing is pending. */
    Map<String, Object> take() {
        Map<String, Object> message = new LinkedHashMap<>();
        topics.forEach((topic, ids) -> message.put(
                topic,
                whole.contains(topic) || ids.size() > LARGEST
                        ? REFRESH
                        : ids.stream().toList()));
        topics.clear();
        whole.clear();
        return message;
    }
}
