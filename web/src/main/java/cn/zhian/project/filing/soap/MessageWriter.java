package cn.zhian.project.filing.soap;

import cn.zhian.platform.Clocks;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Writes a message of the contract, element by element. */
final class MessageWriter {
    private final Document document;
    private Node place;

    /** A message. @param root its element */
    MessageWriter(String root) {
        this(root, FilingNames.NAMESPACE);
    }

    MessageWriter(String root, String namespace) {
        try {
            document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .newDocument();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        place = document.appendChild(document.createElementNS(namespace.isEmpty() ? null : namespace, root));
    }

    /** Begins an element; what follows goes into it. */
    MessageWriter open(String name) {
        place = place.appendChild(document.createElementNS(FilingNames.NAMESPACE, name));
        return this;
    }

    /** Ends it. */
    MessageWriter close() {
        place = place.getParentNode();
        return this;
    }

    /** An element with a text; what XML can't hold is shown as a replacement character. */
    MessageWriter text(String name, String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints()
                .map(c ->
                        c >= ' ' && c != 0xFFFE && c != 0xFFFF && !surrogate(c) || c == '\n' || c == '\t' ? c : 0xFFFD)
                .forEach(clean::appendCodePoint);
        Element element = document.createElementNS(FilingNames.NAMESPACE, name);
        element.appendChild(document.createTextNode(clean.toString()));
        place.appendChild(element);
        return this;
    }

    private static boolean surrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The same, if there is a text. */
    MessageWriter text(String name, Optional<String> text) {
        text.ifPresent(there -> text(name, there));
        return this;
    }

    /** A time as people in China read it. */
    MessageWriter time(String name, Instant time) {
        return text(
                name,
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        time.atZone(Clocks.SHOWN).toOffsetDateTime()));
    }

    /** An attribute of the element that is open. */
    MessageWriter attribute(String name, String value) {
        ((Element) place).setAttribute(name, value);
        return this;
    }

    /** What was written. */
    Document document() {
        return document;
    }

    /** What was written, to be sent. */
    DOMSource source() {
        return new DOMSource(document);
    }
}
