package cn.zhian.project.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.node.Hint;
import cn.zhian.project.process.boundary.TasksMoved;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.process.entity.TaskArrival;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskHintTest {
    private static TasksMoved event(TaskNews news) {
        return new TasksMoved(
                7,
                3,
                0,
                news,
                List.of(
                        new TaskArrival("审核", Optional.of(ProjectRole.values()[0]), Set.of(), Set.of(4L, 5L)),
                        new TaskArrival("review", Optional.empty(), Set.of(9L), Set.of())));
    }

    @ParameterizedTest
    @EnumSource(TaskNews.class)
    void readsWhatItWrote(TaskNews news) {
        assertThat(TaskHint.read(TaskHint.of(event(news))), is(Optional.of(event(news))));
    }

    @Test
    void isEmptyForOthers() {
        Hint sound = TaskHint.of(event(TaskNews.ARRIVED));
        assertThat(TaskHint.read(new Hint("orders", sound.what())), is(Optional.empty()));
        assertThat(TaskHint.read(new Hint(sound.topic(), JsonValue.EMPTY_JSON_OBJECT)), is(Optional.empty()));
        for (String member : sound.what().keySet()) {
            Hint later = new Hint(
                    sound.topic(),
                    Json.createObjectBuilder(sound.what()).add(member, "LATER").build());
            assertThat(member, TaskHint.read(later), is(Optional.empty()));
        }
    }
}
