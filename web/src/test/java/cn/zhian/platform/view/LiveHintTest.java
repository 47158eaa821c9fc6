package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.node.Hint;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveHintTest {
    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }

    @Test
    void readsWhatItWrote() {
        LiveHint told = new LiveHint(7, Map.of("passes", List.of(1L, 2L), "alarms", "refresh", "doors", List.of()));
        assertThat(LiveHint.of(told.hint()), is(Optional.of(told)));
    }

    @Test
    void leavesOutWhatIsNotOfItsForm() {
        JsonObject what =
                json("{\"community\":7,\"topics\":{\"passes\":[1,\"2\",null,3.5],\"a b\":[1],\"x\":7,\"y\":\"?\"}}");
        assertThat(
                LiveHint.of(new Hint("pages", what)),
                is(Optional.of(new LiveHint(7, Map.of("passes", List.of(1L, 3L))))));
    }

    @Test
    void isEmptyForOthers() {
        JsonObject sound = new LiveHint(7, Map.of()).hint().what();
        assertThat(LiveHint.of(new Hint("orders", sound)), is(Optional.empty()));
        for (String what : List.of("{}", "{\"community\":\"7\",\"topics\":{}}", "{\"community\":7,\"topics\":[]}")) {
            assertThat(LiveHint.of(new Hint("pages", json(what))), is(Optional.empty()));
        }
    }
}
