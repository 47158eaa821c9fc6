package cn.zhian.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * What the API answered.
 *
 * @param status HTTP status
 * @param text body
 */
public record Answer(int status, String text) {
    /** The body as an object; a failed call shows its problem document. */
    public JsonObject json() {
        JsonElement element = JsonParser.parseString(text);
        return element.getAsJsonObject();
    }

    /** The items of a list. */
    public JsonArray items() {
        return json().getAsJsonArray("items");
    }

    /** The new object's id. */
    public long id() {
        if (status != 201 && status != 200) {
            throw new AssertionError("Expected an object but got " + status + " " + text);
        }
        return json().get("id").getAsLong();
    }

    /** The problem's type. */
    public String problem() {
        return json().get("type").getAsString();
    }
}
