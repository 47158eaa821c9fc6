package cn.zhian.exchange.soap;

import cn.zhian.exchange.tier.entity.WireLimits;
import cn.zhian.platform.CanonicalJson;
import jakarta.json.Json;
import javax.xml.namespace.QName;

/**
 * Writes the records of a message as the batch that they are by REST, so that both are read, checked and answered in one
 * place. What does not have the form of the contract becomes a record that is rejected there; it never spoils the batch.
 */
final class RecordsText {
    private static final String BROKEN = "broken";

    private final MessageReader message;

    /** Of a message that stands in {@code pushRequest}. */
    RecordsText(MessageReader message) {
        this.message = message;
    }

    /** The batch as JSON. */
    String batch() throws SoapTrouble {
        StringBuilder batch = new StringBuilder("{\"records\":[");
        int records = 0;
        for (QName name = message.child(); name != null; name = message.child()) {
            if (!name.equals(new QName(SoapXml.NAMESPACE, "record"))) {
                throw SoapTrouble.sender("problem.soap.invalid");
            }
            if (++records > WireLimits.RECORDS) {
                throw SoapTrouble.sender("problem.tier.many", WireLimits.RECORDS);
            }
            batch.append(records > 1 ? "," : "").append(record());
        }
        message.end();
        return batch.append("]}").toString();
    }

    private String record() throws SoapTrouble {
        StringBuilder record = new StringBuilder("{");
        for (QName name = message.child(); name != null; name = message.child()) {
            record.append(record.length() > 1 ? "," : "").append(member(name));
        }
        return record.append('}').toString();
    }

    private String member(QName name) throws SoapTrouble {
        if (!name.getNamespaceURI().equals(SoapXml.NAMESPACE)) {
            message.skip();
            return pair(BROKEN, "true");
        }
        String local = name.getLocalPart();
        return pair(
                local,
                switch (local) {
                    case "body" -> object();
                    case "schema", "version" -> number();
                    case "erased" -> flag();
                    default -> quoted(message.text());
                });
    }

    private String object() throws SoapTrouble {
        StringBuilder object = new StringBuilder("{");
        for (QName name = message.child(); name != null; name = message.child()) {
            String item = message.attribute("name");
            object.append(object.length() > 1 ? "," : "").append(pair(item, value(name)));
        }
        return object.append('}').toString();
    }

    private String value(QName name) throws SoapTrouble {
        String local = name.getNamespaceURI().equals(SoapXml.NAMESPACE) ? name.getLocalPart() : "";
        switch (local) {
            case "text":
                return quoted(message.text());
            case "number":
                return number();
            case "flag":
                return flag();
            case "object":
                return object();
            case "list":
                return list();
            default:
                message.skip();
                return "null";
        }
    }

    private String list() throws SoapTrouble {
        StringBuilder list = new StringBuilder("[");
        for (QName name = message.child(); name != null; name = message.child()) {
            list.append(list.length() > 1 ? "," : "").append(value(name));
        }
        return list.append(']').toString();
    }

    // What is no whole number stays a text, and is rejected as such.
    private String number() throws SoapTrouble {
        String text = message.text();
        String bare = text == null ? "" : text.strip();
        return bare.matches("-?(0|[1-9][0-9]{0,18})") ? bare : quoted(bare);
    }

    private String flag() throws SoapTrouble {
        String text = message.text();
        return switch (text == null ? "" : text.strip()) {
            case "true", "1" -> "true";
            case "false", "0" -> "false";
            default -> "null";
        };
    }

    private static String pair(String name, String value) {
        return quoted(name) + ':' + value;
    }

    private static String quoted(String text) {
        return text == null ? "null" : CanonicalJson.of(Json.createValue(text));
    }
}
