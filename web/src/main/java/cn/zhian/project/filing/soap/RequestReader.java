package cn.zhian.project.filing.soap;

import cn.zhian.project.filing.boundary.FilingAct;
import cn.zhian.project.filing.boundary.FilingRequest;
import cn.zhian.project.filing.boundary.NamedDocument;
import cn.zhian.project.process.boundary.FilingPeriod;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Reads requests that were found to be as the schema says. */
final class RequestReader {
    private static final int USUAL_PAGE = 20;

    private final Element request;

    RequestReader(Element request) {
        this.request = request;
    }

    /** A request that changes something. */
    FilingRequest act(FilingAct act) {
        String said = switch (act) {
            case SUBMIT -> "statement";
            case RETURN -> "reasons";
            case ACCEPT -> "remark";
        };
        List<NamedDocument> documents = children("document")
                .map(element -> new RequestReader(element))
                .map(one -> new NamedDocument(
                        token(one.text("name").orElseThrow()),
                        one.text("sha256").map(String::strip).orElseThrow()))
                .toList();
        return new FilingRequest(
                text("requestId").map(String::strip).orElseThrow(),
                act,
                project().orElseThrow(),
                text("reference").map(RequestReader::token),
                text(said).map(String::strip).orElse(""),
                documents);
    }

    /** The project, if one is named. */
    Optional<Long> project() {
        return text("project").map(String::strip).map(Long::valueOf);
    }

    /** The part with the period. */
    RequestReader period() {
        return new RequestReader(children("period").findFirst().orElseThrow());
    }

    /** The period itself. */
    FilingPeriod dates() {
        return new FilingPeriod(time("from"), time("to"), text("communityCode").map(String::strip));
    }

    /** Which page, from 0. */
    int page() {
        return number("page", 0);
    }

    /** How many on a page. */
    int size() {
        return number("size", USUAL_PAGE);
    }

    private int number(String name, int otherwise) {
        return text(name).map(String::strip).map(Integer::valueOf).orElse(otherwise);
    }

    private Instant time(String name) {
        return OffsetDateTime.parse(text(name).orElseThrow().strip()).toInstant();
    }

    private Optional<String> text(String name) {
        return children(name).findFirst().map(Node::getTextContent);
    }

    /** As xs:token means it. */
    private static String token(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private java.util.stream.Stream<Element> children(String name) {
        NodeList nodes = request.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node instanceof Element
                        && name.equals(node.getLocalName())
                        && FilingNames.NAMESPACE.equals(node.getNamespaceURI()))
                .map(Element.class::cast);
    }
}
