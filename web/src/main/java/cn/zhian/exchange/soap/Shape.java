package cn.zhian.exchange.soap;

import java.util.List;
import java.util.Optional;

/**
 * The children of an element, in the order of the schema, and the members of the JSON object that they are by REST. It says
 * how a value is written and nothing else: what a value may be, only the readers of the JSON say.
 */
record Shape(List<Member> members) {
    /** How a value is written. */
    enum Form {
        /** Text, as it is. */
        TEXT,
        /** Text around which blanks mean nothing, as {@code xs:dateTime} has it. */
        WORD,
        /** Bytes in Base64, wherever their lines are broken. */
        BASE64,
        /** A whole number. */
        NUMBER,
        /** true or false. */
        FLAG,
        /** Elements within. */
        OBJECT
    }

    /**
     * An element.
     *
     * @param element local name
     * @param name of the JSON member
     * @param many whether it repeats, and the member is a list
     * @param within its children; of {@link Form#OBJECT} alone
     */
    record Member(String element, String name, Form form, boolean many, Optional<Shape> within) {}

    static Shape of(Member... members) {
        return new Shape(List.of(members));
    }

    Optional<Member> member(String element) {
        return members.stream().filter(one -> one.element().equals(element)).findFirst();
    }

    static Member text(String name) {
        return single(name, Form.TEXT);
    }

    static Member word(String name) {
        return single(name, Form.WORD);
    }

    static Member base64(String name) {
        return single(name, Form.BASE64);
    }

    static Member number(String name) {
        return single(name, Form.NUMBER);
    }

    static Member flag(String name) {
        return single(name, Form.FLAG);
    }

    private static Member single(String name, Form form) {
        return new Member(name, name, form, false, Optional.empty());
    }

    static Member object(String name, Shape within) {
        return new Member(name, name, Form.OBJECT, false, Optional.of(within));
    }

    static Member objects(String element, String name, Shape within) {
        return new Member(element, name, Form.OBJECT, true, Optional.of(within));
    }

    static Member texts(String element, String name) {
        return new Member(element, name, Form.TEXT, true, Optional.empty());
    }

    static Member words(String element, String name) {
        return new Member(element, name, Form.WORD, true, Optional.empty());
    }
}
