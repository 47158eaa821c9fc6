package cn.zhian.programme.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Communities of Zhangdian, number {@code n} from 1 with fate {@code n % 8}: 0 none, 1 plan and late, 2 building,
 * 3 acceptance, 4 rectification and late, 5 accepted on the last day of 2020 and at its subsidy, 6 over in 2021 with a
 * filing record, 7 over in the first hour of 2023 and late before; those of fate 2 have a camera. All times are China's,
 * stored as UTC. Beside them lie communities of another region.
 */
final class ProgrammeScene {
    static final int FATES = 8;
    private static final List<String> TOWNS = List.of("车站", "公园", "和平", "科苑", "");
    private static final List<String> KINDS = List.of("SEMI_OPEN", "CLOSED", "VILLAGE", "NEW");

    private final Connection connection;

    ProgrammeScene(Connection connection) {
        this.connection = connection;
    }

    void fill(int communities) throws SQLException {
        connection.setAutoCommit(false);
        for (int n = 1; n <= communities; n++) {
            community(n, "370303%06d%03d".formatted(n / 1_000, n % 1_000));
            live(n);
        }
        for (int n = communities + 1; n <= communities + 10; n++) {
            community(n, "330281001001%03d".formatted(n - communities));
        }
        run("INSERT INTO subsidy_grant VALUES (5, 0, 12345.60, '试验', 1, '2026-01-01')");
        run("INSERT INTO inspection VALUES (1, 0, 5, NULL, '2026-01-05', NULL, 1, '2026-01-01', 'FAULTS', '2026-01-05',"
                + " '摄像机遮挡', '2026-02-01', 1, '2026-01-05')");
        run("INSERT INTO inspection VALUES (2, 0, 5, 5, '2026-12-05', NULL, 1, '2026-11-01', NULL, NULL, NULL, NULL,"
                + " NULL, NULL)");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private void community(int n, String code) throws SQLException {
        String town = n == 5 ? "车站" : TOWNS.get(n % TOWNS.size());
        run(
                "INSERT INTO community (id, version, code, name, address, town, kind, created_at, changed_at)"
                        + " VALUES (?, 0, ?, ?, 'A', NULLIF(?, ''), ?, '2020-01-01', '2020-01-01')",
                n,
                code,
                "C%05d".formatted(n),
                town,
                KINDS.get(n % KINDS.size()));
    }

    private void live(int n) throws SQLException {
        switch (n % FATES) {
            case 1 -> {
                project(n, "review", false, "2024-01-01");
                task(n, 2, "plan-review", "OPEN", "2026-10-01", null);
            }
            case 2 -> {
                project(n, "construction", false, "2021-01-01");
                task(n, 2, "report-completion", "OPEN", null, null);
                run(
                        "INSERT INTO registered_device (id, version, community_id, kind, place, place_name, name, state,"
                                + " installed_on, created_at, changed_at) VALUES (?, 0, ?, 'CAMERA', 'LIFT', 'A', ?, 1,"
                                + " '2021-05-01', '2022-01-01', '2022-01-01')",
                        n,
                        n,
                        "D" + n);
            }
            case 3 -> {
                project(n, "acceptance", false, "2024-01-01");
                task(n, 3, "report-completion", "COMPLETED", null, "2026-11-01");
                task(n, 4, "acceptance", "OPEN", "2026-12-01", null);
            }
            case 4 -> {
                project(n, "rectification", false, "2024-01-01");
                task(n, 3, "report-completion", "COMPLETED", null, "2026-08-01");
                // One of the two parties had said yes before the other sent it back: that is no acceptance.
                task(n, 4, "acceptance", "COMPLETED", null, "2026-09-01");
                task(n, 5, "report-rectification", "OPEN", "2026-11-01", null);
                run(
                        "INSERT INTO project_act VALUES (?, ?, 1, '2026-09-01', 1, 'x', NULL, 'RETURN', 4, NULL,"
                                + " '东门摄像机未安装', '', '')",
                        n,
                        n);
            }
            case 5 -> {
                project(n, "subsidy", false, "2020-02-01");
                task(n, 3, "report-completion", "COMPLETED", null, "2020-10-01");
                task(n, 4, "acceptance", "COMPLETED", null, "2020-12-01");
                task(n, 4, "police-acceptance", "COMPLETED", null, "2020-12-31 15:59:59");
                // The bureau being late does not make the community late.
                task(n, 5, "grant-subsidy", "OPEN", "2021-02-01", null);
            }
            case 6 -> {
                project(n, null, true, "2021-02-01");
                task(n, 3, "report-completion", "COMPLETED", null, "2021-09-01");
                task(n, 4, "police-acceptance", "COMPLETED", "2021-10-01", "2021-11-01");
                filing(n);
            }
            case 7 -> {
                project(n, null, true, "2022-02-01");
                task(n, 3, "report-completion", "COMPLETED", null, "2022-09-01");
                task(n, 4, "police-acceptance", "COMPLETED", "2022-10-01", "2022-12-31 16:00:00");
            }
            default -> {
                // No project.
            }
        }
    }

    private void project(int n, String stage, boolean finished, String at) throws SQLException {
        run(
                "INSERT INTO project VALUES (?, 0, ?, NULL, 'EXISTING', 'P', 'STATE', 'r', 1, 'zhangdian-2020', 1, 'l', 0,"
                        + " 's', ?, 5, ?, 1, ?, '2026-01-01', 1, '')",
                n,
                n,
                stage,
                finished,
                at);
    }

    private void task(int n, int round, String task, String status, String due, String ended) throws SQLException {
        run(
                "INSERT INTO project_task (id, project_id, round, task, role, kind, status, due_at, opened_at, ended_at)"
                        + " VALUES (NEXT VALUE FOR project_task_seq, ?, ?, ?, 'BUILDER', 'WORK', ?, ?, '2020-01-01', ?)",
                n,
                round,
                task,
                status,
                due,
                ended);
    }

    private void filing(int n) throws SQLException {
        run(
                "INSERT INTO issued_document (id, kind, authority, division, year, serial, community_id, project_id,"
                        + " token_hash, sha256, file, result, facts, issued_at) VALUES (?, 'FILING_RECORD', 'A', '370303',"
                        + " 2021, ?, ?, ?, UNHEX(SHA2(?, 256)), '', '', 'PASSED', '{}', '2021-12-01')",
                n,
                n,
                n,
                n,
                n);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
