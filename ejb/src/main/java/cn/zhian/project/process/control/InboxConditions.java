package cn.zhian.project.process.control;

import cn.zhian.platform.Conditions;
import cn.zhian.project.process.entity.Inbox;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which projects lie in somebody's inbox. Who is no party has nothing to do; overdue for them is what is late for others,
 * supervised what was taken to anybody.
 */
public final class InboxConditions {
    /** A task that the viewer can act on: of their role and theirs to decide, or a question put to them. */
    private static final String ACTABLE = """
            (t.status = 'OPEN' AND t.role IN (%s) AND (t.assignee IS NULL OR t.assignee = ?)
              AND (t.kind = 'WORK' OR NOT EXISTS (
                SELECT 1 FROM project_submitter s WHERE s.project_id = t.project_id AND s.user_id = ?)))
            OR (t.status = 'WAITING' AND EXISTS (
              SELECT 1 FROM project_submitter s WHERE s.project_id = t.project_id AND s.user_id = ?))""";

    private static final String MINE =
            "EXISTS (SELECT 1 FROM project_task t WHERE t.project_id = project.id%s AND (" + ACTABLE + "))";

    private static final String SUPERVISED =
            "t.escalate_to IN (%s) AND t.status IN ('OPEN', 'WAITING') AND t.escalated_at IS NOT NULL";

    private static final String LATE = " AND t.due_at < ?";

    private final Viewer viewer;
    private final Instant now;

    /** @param now by which tasks are late */
    public InboxConditions(Viewer viewer, Instant now) {
        this.viewer = viewer;
        this.now = now;
    }

    /** Narrows a list of the table {@code project} down to an inbox. */
    public Conditions limit(Conditions where, Inbox inbox) {
        return switch (inbox) {
            case TO_DO -> where.and(mine(""), values());
            case OVERDUE -> overdue(where);
            case WAITING -> where.and("NOT project.finished").and("NOT " + mine(""), values());
            case DONE ->
                where.and("NOT " + mine(""), values())
                        .and(
                                "EXISTS (SELECT 1 FROM project_task t WHERE t.project_id = project.id AND t.ended_by = ?)",
                                viewer.caller().userId());
            case SUPERVISED -> supervised(where);
        };
    }

    /**
     * How many projects lie in {@link Inbox#TO_DO} or {@link Inbox#SUPERVISED}, found from the pending tasks on, for every
     * page's navigation.
     */
    public long countToDo(EntityManager entities) {
        Conditions where = new Conditions()
                // Said apart, so that whatever the alternatives below are, only pending tasks are looked at.
                .and("t.status IN ('OPEN', 'WAITING')")
                .and(
                        ACTABLE.formatted(viewer.marks()) + " OR (" + SUPERVISED.formatted(viewer.marks()) + ")",
                        Stream.concat(Stream.of(values()), viewer.names().stream())
                                .toArray())
                .within("project.community_id", viewer.caller().domain().communities());
        Query query = entities.createNativeQuery("SELECT COUNT(DISTINCT t.project_id) FROM project_task t"
                + " JOIN project ON project.id = t.project_id" + where.sql());
        return ((Number) where.bind(query).getSingleResult()).longValue();
    }

    private Conditions overdue(Conditions where) {
        if (viewer.roles().isEmpty()) {
            return where.and(
                    "EXISTS (SELECT 1 FROM project_task t WHERE t.project_id = project.id"
                            + " AND t.status IN ('OPEN', 'WAITING')" + LATE + ")",
                    time());
        }
        List<Object> values = new ArrayList<>(List.of(time()));
        values.addAll(List.of(values()));
        return where.and(mine(LATE), values.toArray());
    }

    private Conditions supervised(Conditions where) {
        String task = "EXISTS (SELECT 1 FROM project_task t WHERE t.project_id = project.id AND ";
        return viewer.roles().isEmpty()
                ? where.and(task + "t.status IN ('OPEN', 'WAITING') AND t.escalated_at IS NOT NULL)")
                : where.and(
                        task + SUPERVISED.formatted(viewer.marks()) + ")",
                        viewer.names().toArray());
    }

    private String mine(String more) {
        return MINE.formatted(more, viewer.marks());
    }

    private Object[] values() {
        List<Object> values = new ArrayList<>(viewer.names());
        long user = viewer.caller().userId();
        values.addAll(List.of(user, user, user));
        return values.toArray();
    }

    private LocalDateTime time() {
        return LocalDateTime.ofInstant(now, ZoneOffset.UTC);
    }
}
