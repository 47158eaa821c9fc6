package cn.zhian.exchange.feed.control;

import org.w3c.dom.Attr;
import org.w3c.dom.CDATASection;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * Writes a document always the same way, whatever serializer a server brings: attributes by name, as few escapes as XML
 * needs, comments left out, every character as itself.
 */
final class XmlText {
    private final StringBuilder out = new StringBuilder();

    private XmlText() {}

    /** A document as text. @param charset named in the declaration */
    static String of(Document document, String charset) {
        XmlText text = new XmlText();
        text.out.append("<?xml version=\"1.0\" encoding=\"").append(charset).append("\"?>\n");
        text.element(document.getDocumentElement());
        return text.out.toString();
    }

    private void element(Element element) {
        out.append('<').append(element.getTagName());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Attr attribute = (Attr) attributes.item(i);
            out.append(' ').append(attribute.getName()).append("=\"");
            escape(attribute.getValue(), true);
            out.append('"');
        }
        if (element.getFirstChild() == null) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element one) {
                element(one);
            } else if (child instanceof Text || child instanceof CDATASection) {
                escape(child.getNodeValue(), false);
            }
        }
        out.append("</").append(element.getTagName()).append('>');
    }

    private void escape(String text, boolean attribute) {
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            switch (unit) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\r' -> out.append("&#13;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n' -> out.append(attribute ? "&#10;" : "\n");
                case '\t' -> out.append(attribute ? "&#9;" : "\t");
                default -> out.append(unit);
            }
        }
    }
}
