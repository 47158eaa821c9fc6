package cn.zhian.harness;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/**
 * What a SOAP service answered.
 *
 * @param status HTTP status
 * @param text body
 */
public record SoapReply(int status, String text) {
    /** The body. */
    public Document document() {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("No XML: " + status + " " + text, e);
        }
    }

    /** Texts of all elements of a name, wherever they are. */
    public List<String> all(String name) {
        NodeList found = document().getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    /** Text of the first element of a name; empty if there is none. */
    public String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** The typed fault, or the last code of an untyped one; empty if the reply is none. */
    public String fault() {
        NodeList detail = document().getElementsByTagNameNS("*", "Detail");
        if (detail.getLength() > 0) {
            NodeList children = detail.item(0).getChildNodes();
            return IntStream.range(0, children.getLength())
                    .mapToObj(children::item)
                    .filter(Element.class::isInstance)
                    .findFirst()
                    .orElseThrow()
                    .getLocalName();
        }
        List<String> codes = all("Value");
        return codes.isEmpty() ? "" : codes.get(codes.size() - 1).replaceAll(".*:", "");
    }
}
