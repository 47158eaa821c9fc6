package cn.zhian.exchange.soap;

/** Names of the messages, and text as XML holds it. */
final class SoapXml {
    /** Of the messages. */
    static final String NAMESPACE = "https://zhian.cn/exchange/1";
    /** Of SOAP 1.2. */
    static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";

    private SoapXml() {}

    /** An element with a text; empty where there is none. */
    static String element(String name, String text) {
        return "<" + name + ">" + escaped(text) + "</" + name + ">";
    }

    /** Text; what XML can't hold is shown as a replacement character. */
    static String escaped(String text) {
        StringBuilder out = new StringBuilder(text.length());
        escape(text, out);
        return out.toString();
    }

    /** Appends a text; what XML can't hold is shown as a replacement character. */
    static void escape(String text, StringBuilder out) {
        int point;
        for (int place = 0; place < text.length(); place += Character.charCount(point)) {
            point = text.codePointAt(place);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                // As it is, it would be read as another end of line.
                case '\r' -> out.append("&#13;");
                default -> out.appendCodePoint(holds(point) ? point : 0xFFFD);
            }
        }
    }

    private static boolean holds(int point) {
        return (point >= ' ' || point == '\n' || point == '\t')
                && point != 0xFFFE
                && point != 0xFFFF
                && Character.getType(point) != Character.SURROGATE;
    }

    /** A message around the content of its body. */
    static String envelope(String body) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<env:Envelope xmlns:env=\"" + ENVELOPE + "\"><env:Body>"
                + body + "</env:Body></env:Envelope>";
    }
}
