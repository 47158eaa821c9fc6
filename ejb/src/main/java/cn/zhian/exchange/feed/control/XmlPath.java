package cn.zhian.exchange.feed.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A location path of XPath 1.0 in its short form: steps to child elements, {@code prefix:name}, {@code name} or
 * {@code *:name} for any namespace, at the end perhaps {@code @name}. It begins with a slash at the root, otherwise at the
 * element that it is asked of; a dot alone is that element. No conditions and no functions, so that a path names one thing.
 */
final class XmlPath {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}._-]*";
    private static final Pattern ELEMENT = Pattern.compile("((" + NAME + "|\\*):)?(" + NAME + "|\\*)");
    private static final Pattern ATTRIBUTE = Pattern.compile("@((" + NAME + "):)?(" + NAME + ")");

    private final boolean absolute;
    private final List<Step> steps;
    private final Optional<Step> attribute;

    /** @param namespace empty for none, null for any */
    private record Step(String namespace, String name) {
        boolean fits(Node node) {
            String its = node.getNamespaceURI() == null ? "" : node.getNamespaceURI();
            return (name.equals("*") || name.equals(node.getLocalName()))
                    && (namespace == null || namespace.equals(its));
        }
    }

    private XmlPath(boolean absolute, List<Step> steps, Optional<Step> attribute) {
        this.absolute = absolute;
        this.steps = steps;
        this.attribute = attribute;
    }

    /** Reads a path. @param namespaces by prefix @throws IllegalArgumentException if it is none; says why */
    static XmlPath of(String text, Map<String, String> namespaces) {
        boolean absolute = text.startsWith("/");
        List<Step> steps = new ArrayList<>();
        Optional<Step> attribute = Optional.empty();
        for (String part : text.equals(".")
                ? new String[0]
                : text.substring(absolute ? 1 : 0).split("/", -1)) {
            var element = ELEMENT.matcher(part);
            var last = ATTRIBUTE.matcher(part);
            if (attribute.isEmpty() && element.matches()) {
                steps.add(new Step(namespace(element.group(2), namespaces), element.group(3)));
            } else if (attribute.isEmpty() && last.matches()) {
                attribute = Optional.of(new Step(namespace(last.group(2), namespaces), last.group(3)));
            } else {
                throw new IllegalArgumentException("\"" + text + "\" is no path of elements");
            }
        }
        return new XmlPath(absolute, steps, attribute);
    }

    private static String namespace(String prefix, Map<String, String> namespaces) {
        if (prefix == null || prefix.equals("*")) {
            return prefix == null ? "" : null;
        }
        return Optional.ofNullable(namespaces.get(prefix))
                .orElseThrow(() -> new IllegalArgumentException("namespace prefix " + prefix + " is not declared"));
    }

    /** All nodes at the path. @param place element of which it is asked */
    List<Node> all(Element place) {
        List<Node> found = List.of(place);
        int first = 0;
        if (absolute) {
            Element root = place.getOwnerDocument().getDocumentElement();
            found = !steps.isEmpty() && steps.get(0).fits(root) ? List.of(root) : List.of();
            first = 1;
        }
        for (Step step : steps.subList(Math.min(first, steps.size()), steps.size())) {
            found = found.stream()
                    .flatMap(node -> children(node, step).stream())
                    .toList();
        }
        return attribute.map(step -> attributes(step)).orElse(nodes -> nodes).apply(found);
    }

    private static java.util.function.UnaryOperator<List<Node>> attributes(Step step) {
        return nodes -> nodes.stream()
                .map(node -> ((Element) node)
                        .getAttributeNodeNS(step.namespace().isEmpty() ? null : step.namespace(), step.name()))
                .filter(java.util.Objects::nonNull)
                .map(Node.class::cast)
                .toList();
    }

    private static List<Node> children(Node parent, Step step) {
        List<Node> fitting = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element && step.fits(child)) {
                fitting.add(child);
            }
        }
        return fitting;
    }

    /** The text at the path, trimmed; empty if nothing is there, or more than one thing that differ. */
    Optional<String> text(Element place) {
        List<String> texts = all(place).stream()
                .map(node -> node.getTextContent().strip())
                .distinct()
                .toList();
        return texts.size() == 1 ? Optional.of(texts.get(0)) : Optional.empty();
    }
}
