package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.CodeTable;
import cn.zhian.exchange.feed.entity.Item;
import cn.zhian.exchange.feed.entity.Item.JsonType;
import cn.zhian.exchange.feed.entity.Item.ValueForm;
import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.feed.entity.ProfileFault;
import cn.zhian.exchange.feed.entity.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the lines of mappings. */
final class ItemReader {
    private static final Set<String> MEMBERS = Set.of(
            "to",
            "from",
            "value",
            "part",
            "credential",
            "required",
            "absent",
            "codes",
            "otherwise",
            "time",
            "day",
            "longest",
            "as",
            "each");
    private static final int LONGEST = 100_000;

    private final Map<String, CodeTable> codes;
    private final Set<String> credentials;

    /** @param credentials names that the profile declares */
    ItemReader(Map<String, CodeTable> codes, Set<String> credentials) {
        this.codes = codes;
        this.credentials = credentials;
    }

    /** What lines may name: data items and parts of a record, or parts of the request alone. */
    enum Place {
        RECORD,
        REQUEST,
        HEADER
    }

    List<Item> all(List<ProfileNode> nodes, Place place) throws ProfileFault {
        List<Item> items = new ArrayList<>();
        for (ProfileNode node : nodes) {
            items.add(item(node.only(MEMBERS), place));
        }
        return items;
    }

    private Item item(ProfileNode node, Place place) throws ProfileFault {
        Source source = source(node, place);
        String to = node.at("to").text();
        String name = source instanceof Source.Items items ? String.join(" or ", items.pointers()) : to;
        if (!node.has("each")) {
            return new Item(to, name, source, form(node), List.of());
        }
        if (!(source instanceof Source.Items)) {
            throw node.fault("A list needs \"from\"");
        }
        List<Item> each = all(node.at("each").list(), Place.RECORD);
        if (each.isEmpty()) {
            throw node.at("each").fault("A list needs lines for its entries");
        }
        return new Item(to, name, source, form(node), each);
    }

    /** What a line takes its value from. */
    Source source(ProfileNode node, Place place) throws ProfileFault {
        int sources = 0;
        for (String name : List.of("from", "value", "part", "credential")) {
            sources += node.has(name) ? 1 : 0;
        }
        if (sources != 1) {
            throw node.fault("One of \"from\", \"value\", \"part\", \"credential\" is needed");
        }
        if (node.has("from")) {
            return items(node.at("from"), place);
        }
        if (node.has("value")) {
            return new Source.Constant(node.at("value").text());
        }
        return node.has("part") ? part(node.at("part"), place) : new Source.Secret(credential(node.at("credential")));
    }

    private static Source items(ProfileNode from, Place place) throws ProfileFault {
        if (place != Place.RECORD) {
            throw from.fault("Data items belong to records");
        }
        List<String> pointers = new ArrayList<>();
        for (ProfileNode one : from.isList() ? from.list() : List.of(from)) {
            String pointer = one.text();
            try {
                JsonPath.steps(pointer);
            } catch (IllegalArgumentException e) {
                throw one.fault(e.getMessage());
            }
            pointers.add(pointer);
        }
        if (pointers.isEmpty()) {
            throw from.fault("A data item is needed here");
        }
        return new Source.Items(pointers);
    }

    private static Source part(ProfileNode node, Place place) throws ProfileFault {
        Part part = Part.of(node.text()).orElseThrow(() -> node.fault("There is no such part"));
        boolean later = switch (part) {
            case BODY, BODY_SHA256, BODY_SM3, SIGNATURE -> true;
            default -> false;
        };
        if (part.ofRecord() && place != Place.RECORD || later && place != Place.HEADER) {
            throw node.fault("The part " + part.word() + " is not to be had here");
        }
        return new Source.PartOf(part);
    }

    /** A credential that the profile declares. */
    String credential(ProfileNode node) throws ProfileFault {
        String name = node.text();
        if (!credentials.contains(name)) {
            throw node.fault("The profile declares no credential " + name);
        }
        return name;
    }

    private ValueForm form(ProfileNode node) throws ProfileFault {
        Optional<CodeTable> table = Optional.empty();
        if (node.has("codes")) {
            ProfileNode named = node.at("codes");
            table = Optional.of(Optional.ofNullable(codes.get(named.text()))
                    .orElseThrow(() -> named.fault("There is no such table of codes")));
        }
        boolean keep = node.has("absent")
                && node.at("absent")
                        .text("remove|empty", "remove or empty is needed here")
                        .equals("empty");
        return new ValueForm(
                node.flag("required"),
                keep,
                table,
                node.maybeText("otherwise"),
                pattern(node, "time"),
                pattern(node, "day"),
                node.has("longest") ? Optional.of(node.at("longest").number(1, LONGEST)) : Optional.empty(),
                type(node));
    }

    private static Optional<String> pattern(ProfileNode node, String name) throws ProfileFault {
        if (!node.has(name)) {
            return Optional.empty();
        }
        String pattern = node.at(name).text();
        if (!TimeForms.right(pattern, name.equals("day"))) {
            throw node.at(name).fault("This is no pattern of a " + name);
        }
        return Optional.of(pattern);
    }

    private static JsonType type(ProfileNode node) throws ProfileFault {
        if (!node.has("as")) {
            return JsonType.TEXT;
        }
        String word = node.at("as").text("text|number|boolean", "text, number or boolean is needed here");
        return JsonType.valueOf(word.toUpperCase(Locale.ROOT));
    }
}
