package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.ProtocolProfile.CredentialField;
import cn.zhian.exchange.feed.control.FeedProfile.KindPlan;
import cn.zhian.exchange.feed.control.FeedProfile.Limits;
import cn.zhian.exchange.feed.control.FeedProfile.RequestPlan;
import cn.zhian.exchange.feed.control.ItemReader.Place;
import cn.zhian.exchange.feed.entity.CodeTable;
import cn.zhian.exchange.feed.entity.ProfileFault;
import cn.zhian.exchange.feed.entity.SecurityPlan;
import cn.zhian.exchange.record.RecordKind;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads a profile and looks whether all of it fits together. */
public final class ProfileReader {
    /** Protocol of profiles whose requests are SOAP messages. */
    public static final String SOAP = "soap-feed";

    private static final Set<String> MEMBERS = Set.of(
            "form",
            "name",
            "protocol",
            "title",
            "namespaces",
            "credentials",
            "request",
            "limits",
            "security",
            "codes",
            "kinds",
            "answer");
    private static final int LONGEST_WAIT = 30;
    private static final int MOST_RECORDS = 1_000;
    private static final int LARGEST = 8 * 1024 * 1024;
    private static final int SMALLEST = 1_000;

    private final String file;
    private final ProfileTexts texts;
    private ProfileNode root;

    private ProfileReader(String file, ProfileTexts texts) {
        this.file = file;
        this.texts = texts;
    }

    /** Reads a profile. @param file of its description @param texts that file and those that it names */
    public static FeedProfile read(String file, ProfileTexts texts) throws ProfileFault {
        return new ProfileReader(file, texts).profile();
    }

    private FeedProfile profile() throws ProfileFault {
        root = ProfileNode.of(file, ProfileFiles.text(texts, file)).only(MEMBERS);
        root.at("form").number(1, 1);
        String name =
                root.at("name").text("[a-z0-9][a-z0-9-]{0,39}", "Lower-case letters, digits and hyphens, up to 40");
        String protocol = root.at("protocol").text("rest-feed|" + SOAP, "rest-feed or soap-feed is needed here");
        List<CredentialField> credentials = credentials();
        Map<String, CodeTable> codes = codes();
        Map<String, String> namespaces = namespaces();
        Set<String> names = credentials.stream().map(CredentialField::name).collect(Collectors.toSet());
        ItemReader items = new ItemReader(codes, names);
        RequestPlan request = request(items);
        Limits limits = limits();
        SecurityPlan security = new SecurityReader(items).read(root.at("security"));
        if (security instanceof SecurityPlan.UsernameToken && !protocol.equals(SOAP)) {
            throw root.at("security").fault("A UsernameToken needs SOAP");
        }
        OperationReader operations =
                new OperationReader(texts, items, namespaces, request.charset(), protocol.equals(SOAP), limits);
        ProfileNode title = root.at("title").only(Set.of("zh", "en"));
        return new FeedProfile(
                name,
                protocol,
                title.at("zh").text(),
                title.at("en").text(),
                credentials,
                request,
                limits,
                security,
                kinds(operations),
                namespaces,
                new AnswerReader(namespaces).read(root.at("answer")));
    }

    private List<CredentialField> credentials() throws ProfileFault {
        List<CredentialField> fields = new ArrayList<>();
        for (ProfileNode node : root.list("credentials")) {
            node.only(Set.of("name", "zh", "en", "secret"));
            String name = node.at("name").text("[A-Za-z][A-Za-z0-9_-]{0,39}", "A name of up to 40 letters is needed");
            if (fields.stream().anyMatch(field -> field.name().equals(name))) {
                throw node.fault("There are two credentials " + name);
            }
            fields.add(new CredentialField(
                    name, node.at("zh").text(), node.at("en").text(), node.flag("secret")));
        }
        return fields;
    }

    private Map<String, CodeTable> codes() throws ProfileFault {
        Map<String, CodeTable> tables = new HashMap<>();
        if (root.has("codes")) {
            ProfileNode all = root.at("codes");
            for (String name : all.names()) {
                tables.put(name, new CodeTable(name, texts(all.at(name))));
            }
        }
        return tables;
    }

    private Map<String, String> namespaces() throws ProfileFault {
        return root.has("namespaces") ? texts(root.at("namespaces")) : Map.of();
    }

    private static Map<String, String> texts(ProfileNode node) throws ProfileFault {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : node.names()) {
            texts.put(name, node.at(name).text());
        }
        return texts;
    }

    private RequestPlan request(ItemReader items) throws ProfileFault {
        ProfileNode node = root.at("request").only(Set.of("type", "charset", "time", "headers", "seconds"));
        String charset = node.has("charset")
                ? node.at("charset").text("UTF-8|GB18030", "UTF-8 or GB18030 is needed here")
                : "UTF-8";
        String time = node.maybeText("time").orElse("yyyy-MM-dd'T'HH:mm:ssXXX");
        if (!TimeForms.rightForRequests(time)) {
            throw node.at("time").fault("This is no form of a time");
        }
        for (ProfileNode header : node.list("headers")) {
            header.at("to").text("[A-Za-z][A-Za-z0-9-]{0,60}", "A name of a header is needed here");
            ProfileHeaders.check(header.at("to"));
        }
        return new RequestPlan(
                node.at("type").text("[!-~ ]{1,100}", "A content type is needed here"),
                Charset.forName(charset),
                time,
                items.all(node.list("headers"), Place.HEADER),
                Duration.ofSeconds(node.has("seconds") ? node.at("seconds").number(1, LONGEST_WAIT) : 20));
    }

    private Limits limits() throws ProfileFault {
        ProfileNode node = root.at("limits").only(Set.of("records", "request", "answer"));
        return new Limits(
                node.at("records").number(1, MOST_RECORDS),
                node.at("request").number(SMALLEST, LARGEST),
                node.at("answer").number(SMALLEST, LARGEST));
    }

    private Map<RecordKind, KindPlan> kinds(OperationReader operations) throws ProfileFault {
        Map<RecordKind, KindPlan> kinds = new HashMap<>();
        ProfileNode all = root.at("kinds");
        for (String word : all.names()) {
            ProfileNode node = all.at(word);
            RecordKind kind = RecordKind.of(word).orElseThrow(() -> node.fault("There is no kind " + word));
            node.only(Set.of("change", "erasure"));
            ProfileNode erasure = node.at("erasure");
            boolean none = erasure.isText()
                    && erasure.text("not-taken", "An operation or not-taken is needed here")
                            .equals("not-taken");
            kinds.put(
                    kind,
                    new KindPlan(
                            operations.read(node.at("change"), false),
                            none ? Optional.empty() : Optional.of(operations.read(erasure, true))));
        }
        if (kinds.isEmpty()) {
            throw all.fault("A profile takes at least one kind");
        }
        return kinds;
    }
}
