package cn.zhian.project.process.boundary;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemindersTest {
    @Test
    void goesOnAfterAProjectThatFails() {
        List<Long> tended = new ArrayList<>();
        Reminders reminders = new Reminders();
        reminders.due = new DueTasks() {
            @Override
            public List<Long> projects() {
                return List.of(1L, 2L, 3L);
            }

            @Override
            public void tend(long projectId) {
                if (projectId == 1) {
                    throw new IllegalStateException("a history that can't be continued");
                }
                tended.add(projectId);
            }
        };

        reminders.remind();

        assertThat(tended, contains(2L, 3L));
    }
}
