package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.AnswerPlan;
import cn.zhian.exchange.feed.entity.AnswerPlan.Meaning;
import cn.zhian.exchange.feed.entity.AnswerPlan.Records;
import cn.zhian.exchange.feed.entity.AnswerPlan.Rule;
import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.feed.entity.ProfileFault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how answers are understood. */
final class AnswerReader {
    private static final Set<String> RULE =
            Set.of("at", "success", "duplicate", "later", "rejected", "blocked", "reason");
    private static final String OTHERWISE = "*";

    private final Map<String, String> namespaces;
    private boolean xml;

    AnswerReader(Map<String, String> namespaces) {
        this.namespaces = namespaces;
    }

    AnswerPlan read(ProfileNode node) throws ProfileFault {
        node.only(Set.of("type", "statuses", "rules", "records"));
        xml = node.at("type").text("xml|json", "xml or json is needed here").equals("xml");
        Set<Integer> statuses = new HashSet<>();
        for (ProfileNode status : node.list("statuses")) {
            statuses.add(status.number(200, 599));
        }
        Optional<Records> records = node.has("records") ? Optional.of(records(node.at("records"))) : Optional.empty();
        return new AnswerPlan(xml, statuses.isEmpty() ? Set.of(200) : statuses, rules(node.at("rules")), records);
    }

    private Records records(ProfileNode node) throws ProfileFault {
        node.only(Set.of("each", "key", "match", "rules"));
        String match = node.at("match").text("serial|id", "serial or id is needed here");
        return new Records(
                place(node.at("each")),
                place(node.at("key")),
                match.equals("id") ? Part.ID : Part.SERIAL,
                rules(node.at("rules")));
    }

    private List<Rule> rules(ProfileNode node) throws ProfileFault {
        List<Rule> rules = new ArrayList<>();
        for (ProfileNode one : node.list()) {
            rules.add(rule(one.only(RULE)));
        }
        if (rules.isEmpty()) {
            throw node.fault("Something must say what an answer means");
        }
        return rules;
    }

    private Rule rule(ProfileNode node) throws ProfileFault {
        Map<String, Meaning> values = new HashMap<>();
        Optional<Meaning> otherwise = Optional.empty();
        for (Meaning meaning : Meaning.values()) {
            for (ProfileNode one : node.list(meaning.name().toLowerCase(Locale.ROOT))) {
                String value = one.text();
                boolean doubled = value.equals(OTHERWISE) ? otherwise.isPresent() : values.containsKey(value);
                if (doubled) {
                    throw one.fault("\"" + value + "\" means two things");
                }
                if (value.equals(OTHERWISE)) {
                    otherwise = Optional.of(notSuccess(one, meaning));
                } else {
                    values.put(value, meaning);
                }
            }
        }
        Optional<String> reason = node.has("reason") ? Optional.of(place(node.at("reason"))) : Optional.empty();
        return new Rule(place(node.at("at")), values, otherwise, reason);
    }

    // Success is what the platform says, never what it does not deny.
    private static Meaning notSuccess(ProfileNode node, Meaning meaning) throws ProfileFault {
        if (meaning == Meaning.SUCCESS || meaning == Meaning.DUPLICATE) {
            throw node.fault("Success has values of its own");
        }
        return meaning;
    }

    private String place(ProfileNode node) throws ProfileFault {
        String path = node.text();
        try {
            if (xml) {
                XmlPath.of(path, namespaces);
            } else {
                JsonPath.steps(path);
            }
            return path;
        } catch (IllegalArgumentException e) {
            throw node.fault(e.getMessage());
        }
    }
}
