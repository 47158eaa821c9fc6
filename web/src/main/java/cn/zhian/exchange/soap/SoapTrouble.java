package cn.zhian.exchange.soap;

import java.util.List;

/** A request that gets a fault. */
final class SoapTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int status;
    private final transient List<Object> arguments;

    /** Codes of SOAP 1.2 (part 1, 5.4.6). */
    enum Kind {
        SENDER("Sender"),
        RECEIVER("Receiver"),
        VERSION_MISMATCH("VersionMismatch"),
        MUST_UNDERSTAND("MustUnderstand");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /** @param status of HTTP @param key of the text */
    SoapTrouble(Kind kind, int status, String key, Object... arguments) {
        super(key, null, false, false);
        this.kind = kind;
        this.status = status;
        this.arguments = List.of(arguments);
    }

    /** The sender's, with status 400. */
    static SoapTrouble sender(String key, Object... arguments) {
        return new SoapTrouble(Kind.SENDER, 400, key, arguments);
    }

    /** More bytes than there may be. @param most whole KiB */
    static SoapTrouble larger(int most) {
        return new SoapTrouble(Kind.SENDER, 413, "problem.soap.larger", most / 1024);
    }

    Kind kind() {
        return kind;
    }

    int status() {
        return status;
    }

    List<String> arguments() {
        return arguments.stream().map(String::valueOf).toList();
    }
}
