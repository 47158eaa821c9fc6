package cn.zhian.api;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;

import cn.zhian.harness.Answer;
import com.google.gson.JsonArray;
import java.util.List;

/** What a refusal must look like. */
final class Refused {
    private Refused() {}

    /** 400 that names a field, with a text. */
    static void invalid(Answer answer, String field) {
        assertThat(answer.toString(), answer.status(), is(400));
        assertThat(answer.problem(), is("https://zhian.cn/problems/invalid"));
        JsonArray errors = answer.json().getAsJsonArray("errors");
        List<String> fields = errors.asList().stream()
                .map(error -> error.getAsJsonObject().get("field").getAsString())
                .toList();
        assertThat(answer.toString(), fields, hasItem(field));
        errors.forEach(error -> assertThat(
                "a text, not a key: " + error,
                error.getAsJsonObject().get("detail").getAsString().startsWith("problem."),
                is(false)));
    }

    /** 409 with a text. */
    static void conflict(Answer answer) {
        assertThat(answer.toString(), answer.status(), is(409));
        assertThat(answer.problem(), is("https://zhian.cn/problems/conflict"));
        String detail = answer.json().get("detail").getAsString();
        assertThat("a text, not a key: " + detail, detail.startsWith("problem."), is(false));
    }
}
