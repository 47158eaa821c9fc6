package cn.zhian.programme.control;

import cn.zhian.programme.entity.CommunityClass;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Programme;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * The table expression {@code s}: where each community of a programme stands, a row each. A community that was accepted
 * once stays so, whatever is built in it later; else its newest project says where it stands.
 */
final class Standing {
    private static final String DONE = "state IN ('ACCEPTED', 'FILED')";

    private final Scope scope;
    private final List<Instant> moments;
    private final Sql sql = new Sql();

    private Standing(Scope scope, List<Instant> moments) {
        this.scope = scope;
        this.moments = moments;
    }

    /**
     * The beginning of a statement, up to {@code s}.
     *
     * @param moments for each a column {@code late0}, {@code late1} …: a task was late then
     */
    static Sql of(Scope scope, List<Instant> moments) {
        Standing standing = new Standing(scope, moments);
        standing.communities();
        standing.tasks();
        standing.projects();
        standing.latest();
        standing.videos();
        return standing.sql
                .add("""
                        s AS (SELECT c.*, l.project_id, COALESCE(l.state, 'NONE') AS state, l.started_at, l.completed_at,
                          l.accepted_at, COALESCE(l.late, 0) AND l.accepted_at IS NULL AS late, v.video_on""")
                .add(standing.lates(", COALESCE(l.late%1$d, 0) AS late%1$d"))
                .add("""
                        FROM c LEFT JOIN l ON l.community_id = c.id AND l.place = 1
                          LEFT JOIN v ON v.community_id = c.id)""");
    }

    /** The table expression {@code c} alone, with the class of each community. */
    static Sql communities(Scope scope) {
        Standing standing = new Standing(scope, List.of());
        standing.communities();
        return standing.sql;
    }

    private void communities() {
        sql.add("WITH c AS (SELECT c.id, c.code, c.name, COALESCE(c.town, '') AS town,");
        sql.add("  COALESCE(c.committee, '') AS committee, c.kind, ");
        communityClass(scope.programme());
        sql.add(
                "AS class FROM community c WHERE c.code LIKE CONCAT(?, '%')",
                scope.programme().division());
        scope.domain().communities().ifPresent(ids -> sql.add("AND").in("c.id", ids));
        sql.add("),");
    }

    private void communityClass(Programme programme) {
        if (programme.classes().isEmpty()) {
            sql.add("''");
            return;
        }
        sql.add("CASE");
        for (CommunityClass one : programme.classes()) {
            sql.add("WHEN").in("c.kind", names(one.kinds()));
            sql.add("OR EXISTS (SELECT 1 FROM community_trait ct WHERE ct.community_id = c.id AND")
                    .in("ct.trait", names(one.traits()))
                    .add(") THEN ?", one.id());
        }
        sql.add("ELSE '' END");
    }

    private void tasks() {
        sql.add("t AS (SELECT t.project_id, MAX(CASE WHEN t.status = 'COMPLETED' AND")
                .in("t.task", scope.programme().acceptance())
                .add("THEN t.ended_at END) AS accepted_at, MAX(CASE WHEN t.status = 'COMPLETED' AND")
                .in("t.task", scope.programme().completion())
                .add("THEN t.ended_at END) AS completed_at,")
                .add("MAX(t.status IN ('OPEN', 'WAITING') AND t.due_at < ?) AS late", scope.now());
        for (int i = 0; i < moments.size(); i++) {
            Instant moment = moments.get(i);
            sql.add(", MAX(t.due_at < ? AND (t.ended_at IS NULL OR t.ended_at >= ?)) AS late" + i, moment, moment);
        }
        sql.add("""
                FROM project_task t JOIN project p ON p.id = t.project_id JOIN c ON c.id = p.community_id
                GROUP BY t.project_id),""");
    }

    private void projects() {
        sql.add("p AS (SELECT p.id, p.community_id, p.created_at, p.changed_at, t.accepted_at, t.completed_at, t.late")
                .add(lates(", t.late%1$d"))
                .add("""
                        , CASE WHEN p.finished THEN IF(EXISTS (SELECT 1 FROM issued_document d
                          WHERE d.project_id = p.id AND d.kind = 'FILING_RECORD'), 'FILED', 'ACCEPTED')""");
        for (CommunityState state : CommunityState.OF_STAGES) {
            sql.add("WHEN").in("p.stage", scope.programme().stages(state)).add("THEN ?", state.name());
        }
        sql.add("""
                ELSE 'BUILD' END AS state
                FROM project p JOIN c ON c.id = p.community_id LEFT JOIN t ON t.project_id = p.id),""");
    }

    private void latest() {
        sql.add("l AS (SELECT community_id, id AS project_id, state, MIN(created_at) OVER w AS started_at,")
                .add("MIN(IF(" + DONE + ", COALESCE(accepted_at, changed_at), NULL)) OVER w AS accepted_at,")
                .add("MIN(IF(state IN ('PLAN', 'BUILD'), NULL, COALESCE(completed_at,")
                .add("IF(" + DONE + ", COALESCE(accepted_at, changed_at), NULL)))) OVER w AS completed_at,")
                .add("MAX(late) OVER w AS late" + lates(", MAX(late%1$d) OVER w AS late%1$d"))
                .add(", ROW_NUMBER() OVER (PARTITION BY community_id ORDER BY " + DONE + " DESC, id DESC) AS place")
                .add("FROM p WINDOW w AS (PARTITION BY community_id)),");
    }

    private void videos() {
        sql.add("v AS (SELECT d.community_id, MIN(COALESCE(d.installed_on, DATE(d.created_at + INTERVAL 8 HOUR)))")
                .add("AS video_on FROM registered_device d JOIN c ON c.id = d.community_id WHERE")
                .in("d.kind", names(scope.programme().videoDevices()))
                .add("GROUP BY d.community_id),");
    }

    private String lates(String each) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < moments.size(); i++) {
            all.append(each.formatted(i));
        }
        return all.toString();
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }
}
