package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.Item;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A body in XML. Read anew for each request: documents are not for several threads, not even to be read. */
final class XmlTemplate implements BodyTemplate {
    private final String text;
    private final Map<String, String> namespaces;
    private final Optional<String> record;
    private final String charset;

    /**
     * A template.
     *
     * @param namespaces of paths, by prefix
     * @param record place of the element that is there once for each record; empty: the root, for one record
     * @throws SAXException if it is no XML
     */
    XmlTemplate(String text, Map<String, String> namespaces, Optional<String> record, String charset)
            throws SAXException {
        SafeXml.read(text);
        this.text = text;
        this.namespaces = Map.copyOf(namespaces);
        this.record = record;
        this.charset = charset;
    }

    /** Its root. */
    Element root() {
        try {
            return SafeXml.read(text).getDocumentElement();
        } catch (SAXException e) {
            throw new IllegalStateException("A template was read before and can't be read now", e);
        }
    }

    @Override
    public Optional<String> wrong(List<Item> head, List<Item> items) {
        try {
            Element root = root();
            head.forEach(item -> check(root, item));
            Element place = record.map(path -> (Element) one(root, path)).orElse(root);
            items.forEach(item -> check(place, item));
            return Optional.empty();
        } catch (IllegalArgumentException | ClassCastException e) {
            return Optional.of(e instanceof ClassCastException ? "an element is needed" : e.getMessage());
        }
    }

    private void check(Element place, Item item) {
        Node node = one(place, item.to());
        if (item.list()) {
            item.each().forEach(inner -> check((Element) node, inner));
        } else if (node instanceof Element element && hasElements(element)) {
            throw new IllegalArgumentException("at " + item.to() + " are elements already");
        }
    }

    private static boolean hasElements(Element element) {
        return XmlPath.of("*:*", Map.of()).all(element).size() > 0;
    }

    private Node one(Element place, String path) {
        List<Node> found = XmlPath.of(path, namespaces).all(place);
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    "the template has " + found.size() + " places " + path + ", and must have one");
        }
        return found.get(0);
    }

    @Override
    public String fill(List<Filled> head, List<List<Filled>> records) {
        return XmlText.of(document(head, records), charset);
    }

    /** The same before it is written, to be added to. */
    Document document(List<Filled> head, List<List<Filled>> records) {
        Element root = root();
        Element prototype = record.map(path -> (Element) one(root, path)).orElse(root);
        if (record.isPresent()) {
            repeat(prototype, records);
        } else {
            fill(prototype, records.get(0));
        }
        fill(root, head);
        return root.getOwnerDocument();
    }

    private void repeat(Element prototype, List<List<Filled>> entries) {
        for (List<Filled> entry : entries) {
            Element copy = (Element) prototype.cloneNode(true);
            prototype.getParentNode().insertBefore(copy, prototype);
            fill(copy, entry);
        }
        prototype.getParentNode().removeChild(prototype);
    }

    private void fill(Element place, List<Filled> values) {
        // Found before anything is changed: what is taken out for one line may lie around another.
        List<Node> nodes = values.stream().map(value -> one(place, value.to())).toList();
        for (int i = 0; i < nodes.size(); i++) {
            Node node = nodes.get(i);
            Filled filled = values.get(i);
            if (filled instanceof Filled.Value value) {
                node.setTextContent(value.text());
            } else if (filled instanceof Filled.Repeated repeated) {
                repeat((Element) node, repeated.entries());
            } else if (filled instanceof Filled.Absent absent) {
                empty(node, absent.keep());
            }
        }
    }

    private static void empty(Node node, boolean keep) {
        if (keep) {
            node.setTextContent("");
        } else if (node instanceof Attr attribute) {
            attribute.getOwnerElement().removeAttributeNode(attribute);
        } else {
            node.getParentNode().removeChild(node);
        }
    }
}
