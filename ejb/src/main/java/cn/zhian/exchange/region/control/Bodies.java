package cn.zhian.exchange.region.control;

import cn.zhian.platform.PersonalData;
import jakarta.json.JsonObject;

/** Bodies of received records, read back. */
public final class Bodies {
    private final PersonalData personal;

    /** @param personal by which they are encrypted */
    public Bodies(PersonalData personal) {
        this.personal = personal;
    }

    /** What a body says. */
    public record Said(JsonObject body) {
        /** An item as text; empty if there is none. */
        public String text(String item) {
            return BodyText.of(body, item);
        }
    }

    /** A body of a column; one that says nothing for NULL. */
    public Said read(byte[] body) {
        return new Said(body == null ? JsonObject.EMPTY_JSON_OBJECT : BackfillStep.json(personal.decryptText(body)));
    }
}
