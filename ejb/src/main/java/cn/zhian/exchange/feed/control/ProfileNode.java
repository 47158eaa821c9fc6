package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.control.LocatedJson.Located;
import cn.zhian.exchange.feed.entity.ProfileFault;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A place in a profile. Whatever is not as it must be is a fault with file and line. */
final class ProfileNode {
    private final String file;
    private final Located json;
    private final String pointer;
    private final JsonValue value;

    private ProfileNode(String file, Located json, String pointer, JsonValue value) {
        this.file = file;
        this.json = json;
        this.pointer = pointer;
        this.value = value;
    }

    /** The whole of a file. */
    static ProfileNode of(String file, String text) throws ProfileFault {
        Located json = LocatedJson.read(file, text);
        return new ProfileNode(file, json, "", json.value());
    }

    /** Something is wrong here. */
    ProfileFault fault(String reason) {
        return new ProfileFault(file, json.lines().getOrDefault(pointer, 0), reason);
    }

    /** @throws ProfileFault if it is no object, or has members that nobody reads */
    ProfileNode only(Set<String> names) throws ProfileFault {
        for (String name : object().keySet()) {
            if (!names.contains(name)) {
                throw member(name).fault("\"" + name + "\" is not known here");
            }
        }
        return this;
    }

    /** Names of members. */
    Set<String> names() throws ProfileFault {
        return object().keySet();
    }

    /** Whether there is a member. */
    boolean has(String name) throws ProfileFault {
        return object().containsKey(name);
    }

    /** A member. */
    ProfileNode at(String name) throws ProfileFault {
        if (!has(name)) {
            throw fault("\"" + name + "\" is missing");
        }
        return member(name);
    }

    /** A member, if it is there. */
    Optional<ProfileNode> maybe(String name) throws ProfileFault {
        return has(name) ? Optional.of(member(name)) : Optional.empty();
    }

    private ProfileNode member(String name) throws ProfileFault {
        String inner = pointer + '/' + name.replace("~", "~0").replace("/", "~1");
        return new ProfileNode(file, json, inner, object().get(name));
    }

    private JsonObject object() throws ProfileFault {
        if (value instanceof JsonObject object) {
            return object;
        }
        throw fault("An object is needed here");
    }

    /** Entries of a list. */
    List<ProfileNode> list() throws ProfileFault {
        if (!(value instanceof JsonArray array)) {
            throw fault("A list is needed here");
        }
        List<ProfileNode> entries = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            entries.add(new ProfileNode(file, json, pointer + '/' + i, array.get(i)));
        }
        return entries;
    }

    /** Entries of a list that may be missing. */
    List<ProfileNode> list(String name) throws ProfileFault {
        return has(name) ? at(name).list() : List.of();
    }

    /** Whether it is a text. */
    boolean isText() {
        return value instanceof JsonString;
    }

    /** Whether it is a list. */
    boolean isList() {
        return value instanceof JsonArray;
    }

    /** A text. */
    String text() throws ProfileFault {
        if (value instanceof JsonString text) {
            return text.getString();
        }
        throw fault("A text is needed here");
    }

    /** A text in a certain form. @param form said where it is not */
    String text(String pattern, String form) throws ProfileFault {
        String text = text();
        if (!text.matches(pattern)) {
            throw fault(form);
        }
        return text;
    }

    /** A member's text, if there is one. */
    Optional<String> maybeText(String name) throws ProfileFault {
        return has(name) ? Optional.of(at(name).text()) : Optional.empty();
    }

    /** A whole number within bounds. */
    int number(int least, int most) throws ProfileFault {
        if (value instanceof JsonNumber number && number.isIntegral()) {
            long whole = number.longValue();
            if (whole >= least && whole <= most) {
                return (int) whole;
            }
        }
        throw fault("A whole number from " + least + " to " + most + " is needed here");
    }

    /** A member's truth value, false where it is missing. */
    boolean flag(String name) throws ProfileFault {
        if (!has(name)) {
            return false;
        }
        JsonValue flag = object().get(name);
        if (flag != JsonValue.TRUE && flag != JsonValue.FALSE) {
            throw at(name).fault("true or false is needed here");
        }
        return flag == JsonValue.TRUE;
    }
}
