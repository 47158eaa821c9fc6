package cn.zhian.system;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Fills on-site check lists over the API. */
public final class SiteFilling {
    private SiteFilling() {}

    /** Begins a list, answers every line and closes it. @param failing line that is not kept @return the closed list */
    public static JsonObject fill(Api inspector, long project, Optional<String> failing) {
        JsonObject list = right(inspector.post(path(project), Map.of()));
        int number = list.getAsJsonObject("head").get("number").getAsInt();
        for (JsonElement element : list.getAsJsonArray("lines")) {
            String line = element.getAsJsonObject().get("line").getAsString();
            right(inspector.send("PUT", path(project) + "/" + number + "/lines/" + line, answer(line, failing)));
        }
        return right(inspector.post(path(project) + "/" + number + "/close", Map.of()));
    }

    /** The same with every line kept. */
    public static JsonObject fill(Api inspector, long project) {
        return fill(inspector, project, Optional.empty());
    }

    private static String path(long project) {
        return "/projects/" + project + "/site-checks";
    }

    private static Map<String, Object> answer(String line, Optional<String> failing) {
        Map<String, Object> answer = new HashMap<>(Map.of("answer", "kept", "measured", "达标"));
        if (failing.filter(line::equals).isPresent()) {
            answer.put("answer", "not-kept");
            answer.put("remark", "低于要求");
        }
        return answer;
    }

    private static JsonObject right(Answer answer) {
        if (answer.status() >= 300) {
            throw new AssertionError(answer.toString());
        }
        return answer.json();
    }
}
