package cn.zhian.api;

import cn.zhian.harness.Await;
import cn.zhian.system.SharedZhian.Running;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;

/** Moves the times of a project's tasks, as if days had passed, and waits for the timer that looks every minute. */
final class TaskTimesScene {
    private static final Duration TIMER = Duration.ofSeconds(100);

    private final Running running;
    private final ProjectScene scene;

    TaskTimesScene(Running running, ProjectScene scene) {
        this.running = running;
        this.scene = scene;
    }

    /** The task's reminder was to come an hour ago, and it ends tomorrow. */
    void comesToItsEnd(String task) {
        move(task, Duration.ofHours(-1), Duration.ofDays(1), Duration.ofDays(4));
    }

    /** The task's last day is over, and so are the days until its escalation. */
    void isForgotten(String task) {
        move(task, Duration.ofDays(-6), Duration.ofDays(-4), Duration.ofHours(-1));
    }

    private void move(String task, Duration remind, Duration due, Duration escalate) {
        String sql = "UPDATE project_task SET remind_at = ?, due_at = ?, escalate_at = ?"
                + " WHERE project_id = ? AND task = ? AND status IN ('OPEN', 'WAITING') AND escalate_at IS NOT NULL";
        try (Connection database = running.zhian().database();
                PreparedStatement change = database.prepareStatement(sql)) {
            Instant now = Instant.now();
            change.setObject(1, LocalDateTime.ofInstant(now.plus(remind), ZoneOffset.UTC));
            change.setObject(2, LocalDateTime.ofInstant(now.plus(due), ZoneOffset.UTC));
            change.setObject(3, LocalDateTime.ofInstant(now.plus(escalate), ZoneOffset.UTC));
            change.setLong(4, scene.project());
            change.setString(5, task);
            if (change.executeUpdate() != 1) {
                throw new AssertionError("No task with times: " + task);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits until the history has so many acts of a kind, and not more. */
    void until(String who, String act, int times) {
        Await.until(times + " of " + act, TIMER, () -> count(who, act) >= times);
    }

    /** How many acts of a kind the history has, which must be intact. */
    int count(String who, String act) {
        return Collections.frequency(scene.history(who), act);
    }
}
