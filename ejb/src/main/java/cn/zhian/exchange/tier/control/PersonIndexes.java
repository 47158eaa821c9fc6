package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.PhoneCheck;
import jakarta.json.JsonObject;

/** The blind indexes by which people of platforms below are found; other keys than those of our own residents. */
public final class PersonIndexes {
    private final PersonalData personal;
    private final ItemRules rules;

    /** @param rules which item is a document, a name, a telephone number */
    public PersonIndexes(PersonalData personal, ItemRules rules) {
        this.personal = personal;
        this.rules = rules;
    }

    /** Of a document's number. */
    public byte[] document(String number) {
        return personal.index("received.document", ItemForm.DOCUMENT.of(number));
    }

    /** Of a name. */
    public byte[] name(String name) {
        return personal.index("received.name", PersonalData.normal(name));
    }

    /** Of a telephone number. */
    public byte[] phone(String phone) {
        return personal.index("received.phone", PhoneCheck.normal(phone));
    }

    /** Document, name and telephone of a cleaned body, null for what it has not; as columns are. */
    byte[][] of(RecordKind kind, JsonObject body) {
        String document = rules.first(kind, ItemForm.DOCUMENT, body);
        String name = rules.first(kind, ItemForm.NAME, body);
        String phone = rules.first(kind, ItemForm.PHONE, body);
        return new byte[][] {
            whole(document) ? document(document) : null,
            whole(name) ? name(name) : null,
            whole(phone) ? phone(phone) : null
        };
    }

    // What the sender masked is equal for many people.
    private static boolean whole(String value) {
        return !value.isEmpty() && value.indexOf('*') < 0;
    }
}
