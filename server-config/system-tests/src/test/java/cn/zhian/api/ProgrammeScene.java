package cn.zhian.api;

import cn.zhian.harness.Api;
import cn.zhian.system.SharedZhian.Running;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A community of Zhangdian with a project. The way to acceptance is walked by others; here the project is put where the
 * programme must count it.
 */
public final class ProgrammeScene {
    private final Running running;
    private final long community;
    private final String code;
    private final String name;

    private ProgrammeScene(Running running, long community, String code, String name) {
        this.running = running;
        this.community = community;
        this.code = code;
        this.name = name;
    }

    /** A community in a town. @param serial three digits, its own */
    public static ProgrammeScene in(Running running, String serial, String town) {
        String code = "370303008001" + serial;
        String name = "进度小区" + serial;
        long community = running.api()
                .create(
                        "/communities",
                        Map.of(
                                "code",
                                code,
                                "name",
                                name,
                                "address",
                                "路1号",
                                "kind",
                                "closed",
                                "town",
                                town,
                                "committee",
                                "试验居委会"));
        return new ProgrammeScene(running, community, code, name);
    }

    /** Its id. */
    public long community() {
        return community;
    }

    /** Its code. */
    public String code() {
        return code;
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** A project at a stage. @param tasks {@code task status due ended}, the last two may be a hyphen */
    public long project(String stage, String... tasks) {
        long project = running.api()
                .create(
                        "/projects",
                        Map.of("communityId", community, "kind", "existing", "name", name + "建设", "funding", "state"));
        run("UPDATE project SET stage = ?, round = 9 WHERE id = ?", stage, project);
        run("UPDATE project_task SET status = 'COMPLETED', ended_at = '2026-01-01' WHERE project_id = ?", project);
        for (String task : tasks) {
            String[] part = task.split(" ");
            run(
                    "INSERT INTO project_task (id, project_id, round, task, role, kind, status, due_at, opened_at, ended_at,"
                            // Noted as late already, so that the timer writes nothing while other tests look.
                            + " overdue_at) VALUES (NEXT VALUE FOR project_task_seq, ?, 9, ?, 'BUILDER', 'WORK', ?,"
                            + " NULLIF(?, '-'), '2026-01-01', NULLIF(?, '-'), NULLIF(?, '-'))",
                    project,
                    part[0],
                    part[1],
                    part[2],
                    part[3],
                    part[2]);
        }
        return project;
    }

    /** Changes the status of a task. */
    public void status(long project, String task, String status) {
        run("UPDATE project_task SET status = ? WHERE project_id = ? AND task = ?", status, project, task);
    }

    private void run(String sql, Object... values) {
        try (Connection database = running.zhian().database();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Somebody of a role in some of these communities. */
    static Api as(Running running, String role, ProgrammeScene... scenes) {
        List<Map<String, String>> domains = Stream.of(scenes)
                .map(scene -> Map.of("kind", "community", "value", "" + scene.community))
                .toList();
        return account(running, role, domains);
    }

    /** Somebody of a role in a whole division. */
    static Api ofDivision(Running running, String role, String division) {
        return account(running, role, List.of(Map.of("kind", "division", "value", division)));
    }

    private static Api account(Running running, String role, List<Map<String, String>> domains) {
        return Account.of(
                        running.api(),
                        running.zhian().anonymous(),
                        Map.of("username", "pg" + Fresh.digits(9), "roles", List.of(role), "domains", domains))
                .api();
    }
}
