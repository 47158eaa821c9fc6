package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.control.FeedProfile.Limits;
import cn.zhian.exchange.feed.control.FeedProfile.Operation;
import cn.zhian.exchange.feed.control.ItemReader.Place;
import cn.zhian.exchange.feed.entity.Item;
import cn.zhian.exchange.feed.entity.ProfileFault;
import jakarta.json.JsonStructure;
import jakarta.json.JsonValue;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads operations with their templates. */
final class OperationReader {
    private final ProfileTexts texts;
    private final ItemReader items;
    private final Map<String, String> namespaces;
    private final Charset charset;
    private final boolean soap;
    private final Limits limits;

    OperationReader(
            ProfileTexts texts,
            ItemReader items,
            Map<String, String> namespaces,
            Charset charset,
            boolean soap,
            Limits limits) {
        this.texts = texts;
        this.items = items;
        this.namespaces = namespaces;
        this.charset = charset;
        this.soap = soap;
        this.limits = limits;
    }

    /** @param erasure whether it tells of what is gone, of which no data items are left */
    Operation read(ProfileNode node, boolean erasure) throws ProfileFault {
        node.only(Set.of("method", "path", "template", "record", "head", "items"));
        Optional<String> record = node.maybeText("record");
        if (record.isEmpty() && limits.records() > 1) {
            throw node.fault("\"record\" is missing: where in the template a record is");
        }
        BodyTemplate template = template(node.at("template"), record);
        List<Item> head = items.all(node.list("head"), Place.REQUEST);
        List<Item> lines = items.all(node.at("items").list(), Place.RECORD);
        Optional<String> wrong = template.wrong(head, lines);
        if (wrong.isPresent()) {
            throw node.fault(wrong.get());
        }
        if (erasure && lines.stream().anyMatch(OperationReader::needsBody)) {
            throw node.at("items").fault("Of what is gone there are no data items below /body");
        }
        String method = node.has("method")
                ? node.at("method").text("POST|PUT|PATCH|DELETE", "POST, PUT, PATCH or DELETE is needed here")
                : "POST";
        String path = node.has("path")
                ? node.at("path").text("(/[A-Za-z0-9._~%-]+)*/?(\\?[A-Za-z0-9._~%=&-]*)?", "A path is needed here")
                : "";
        return new Operation(method, path, template, head, lines);
    }

    private static boolean needsBody(Item item) {
        return item.source() instanceof cn.zhian.exchange.feed.entity.Source.Items from
                && from.pointers().stream().allMatch(pointer -> pointer.startsWith("/body"));
    }

    private BodyTemplate template(ProfileNode node, Optional<String> record) throws ProfileFault {
        String name = node.text(
                "[A-Za-z0-9][A-Za-z0-9_-]*(/[A-Za-z0-9][A-Za-z0-9_-]*)?\\.(xml|json)",
                "A file .xml or .json beside the profile is needed here");
        String text = ProfileFiles.text(texts, name);
        if (name.endsWith(".xml")) {
            return xml(name, text, record);
        }
        if (soap) {
            throw node.fault("SOAP needs a template in XML");
        }
        JsonValue json = LocatedJson.read(name, text).value();
        if (json instanceof JsonStructure structure) {
            return new JsonTemplate(structure, record);
        }
        throw new ProfileFault(name, 1, "An object or a list is needed here");
    }

    private BodyTemplate xml(String name, String text, Optional<String> record) throws ProfileFault {
        try {
            XmlTemplate template = new XmlTemplate(text, namespaces, record, charset.name());
            if (soap && !SoapNames.envelope(template.root())) {
                throw new ProfileFault(name, 1, "The root must be an Envelope of SOAP 1.1 or 1.2, with a prefix");
            }
            return template;
        } catch (SAXException e) {
            int line = e instanceof SAXParseException place ? Math.max(0, place.getLineNumber()) : 0;
            throw new ProfileFault(name, line, "This is no XML that can be taken");
        }
    }
}
