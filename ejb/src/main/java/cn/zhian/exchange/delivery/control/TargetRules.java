package cn.zhian.exchange.delivery.control;

import cn.zhian.exchange.delivery.boundary.Credential;
import cn.zhian.exchange.delivery.boundary.TargetData;
import cn.zhian.exchange.delivery.control.TargetPlan.Pace;
import cn.zhian.exchange.delivery.control.TargetRow.Ground;
import cn.zhian.exchange.delivery.control.TargetTable.Written;
import cn.zhian.exchange.delivery.entity.ProtocolProfile;
import cn.zhian.exchange.delivery.entity.TargetAccess;
import cn.zhian.exchange.outbox.boundary.Selection;
import cn.zhian.platform.Checks;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What may be said of a target, and what is made of it. */
public final class TargetRules {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 500;
    private static final int MOST_LEFT_OUT = 50;
    private static final int MOST_BELOW = 100;
    private static final int MOST_CREDENTIALS = 20;
    private static final int LONGEST_CREDENTIAL = 8_000;
    private static final int FASTEST = 100_000;
    private static final int LARGEST_BATCH = 1_000;
    private static final int USUAL_BATCH = 200;
    private static final int USUAL_LANES = 4;
    private static final int USUAL_LAG_SECONDS = 300;
    private static final int A_YEAR_SECONDS = 365 * 24 * 3600;
    private static final int LAST_HOUR = 23;
    private static final Pattern ITEM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}(\\.[A-Za-z][A-Za-z0-9_-]{0,39})?");
    private static final Pattern BELOW = Pattern.compile("[0-9]{2,15}|\\*");
    private static final Set<String> OWN = Set.of("localhost", "127.0.0.1", "[::1]");

    private TargetRules() {}

    /**
     * Looks at what was said.
     *
     * @param protocols profiles by the words of those that this platform speaks
     * @throws cn.zhian.platform.Invalid with every wrong field
     */
    public static void check(TargetData data, Map<String, List<ProtocolProfile>> protocols) {
        new Checks()
                .text("name", data.name(), LONGEST_NAME)
                .that(protocols.containsKey(data.protocol()), "protocol", "problem.exchange.protocol")
                .all(ProfileRules.wrong(data, protocols.getOrDefault(data.protocol(), List.of())))
                .text("address", data.address(), LONGEST_TEXT)
                .that(safe(data.address()), "address", "problem.exchange.address")
                .that(
                        data.credentials().map(TargetRules::fit).orElse(true),
                        "credentials",
                        "problem.exchange.credentials")
                .that(!data.kinds().isEmpty(), "kinds", "problem.exchange.kinds")
                .that(
                        data.communities()
                                .map(some -> !some.isEmpty() || !data.below().isEmpty())
                                .orElse(true),
                        "communities",
                        "problem.field.required")
                .that(
                        data.below().size() <= MOST_BELOW
                                && data.below().stream().allMatch(BELOW.asMatchPredicate()),
                        "below",
                        "problem.exchange.below",
                        MOST_BELOW)
                .that(
                        data.leftOut().size() <= MOST_LEFT_OUT
                                && data.leftOut().stream().allMatch(ITEM.asMatchPredicate()),
                        "leftOut",
                        "problem.exchange.left-out")
                .that(data.only().map(RecordItems::known).orElse(true), "only", "problem.exchange.only")
                .that(data.only().isEmpty() || data.leftOut().isEmpty(), "leftOut", "problem.exchange.only-or-left-out")
                .that(
                        data.hours().stream().allMatch(hour -> hour >= 0 && hour <= LAST_HOUR),
                        "hours",
                        "problem.range",
                        0,
                        LAST_HOUR)
                .range("rate", data.rate(), 1, FASTEST)
                .range("batch", data.batch(), 1, LARGEST_BATCH)
                .range("lanes", data.lanes(), 1, Deliveries.MOST_LANES)
                .range("lagLimit", data.lagLimit(), 1, A_YEAR_SECONDS)
                .text("legalBasis", data.legalBasis(), LONGEST_TEXT)
                .text("scope", data.scope(), LONGEST_TEXT)
                .required("from", data.from())
                .required("to", data.to())
                .that(
                        data.from() == null || data.to() == null || !data.to().isBefore(data.from()),
                        "to",
                        "problem.exchange.term")
                .done();
    }

    // Records hold personal data: off this machine they go encrypted.
    private static boolean safe(String address) {
        if (address == null || address.isBlank()) {
            return true;
        }
        try {
            URI uri = new URI(address.strip());
            boolean own = uri.getHost() != null && OWN.contains(uri.getHost());
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()) && own);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /**
     * What is stored.
     *
     * @param id of the target; 0 for a new one
     * @param version that the caller saw
     * @param before what it was; empty for a new one, which begins to be served at once
     */
    public static Written written(long id, long version, TargetData data, Optional<TargetRow> before) {
        TargetPlan plan = new TargetPlan(
                version,
                data.protocol(),
                new TargetAccess(id, data.profile(), data.address().strip(), credentials(data, before)),
                new Selection(data.kinds(), data.communities(), data.below()),
                new Tailoring(
                        data.leftOut(),
                        data.only().map(NamedItems::new),
                        data.maskNames(),
                        data.maskDocuments(),
                        data.maskPhones()),
                Hours.of(data.hours()),
                new Term(data.from(), data.to()),
                new Pace(
                        data.rate().orElse(0),
                        data.batch().orElse(USUAL_BATCH),
                        data.lanes().orElse(USUAL_LANES)),
                before.map(row -> row.plan().paused()).orElse(false));
        Ground ground = new Ground(data.legalBasis().strip(), data.scope().strip());
        return new Written(data.name().strip(), plan, ground, data.lagLimit().orElse(USUAL_LAG_SECONDS));
    }

    // Credentials are for one place and one way to speak: they never follow to another by themselves.
    private static JsonObject credentials(TargetData data, Optional<TargetRow> before) {
        return data.credentials()
                .map(TargetRules::json)
                .or(() -> before.filter(row -> row.plan().protocol().equals(data.protocol())
                                && row.plan().access().profile().equals(data.profile())
                                && row.plan()
                                        .access()
                                        .address()
                                        .equals(data.address().strip()))
                        .map(row -> row.plan().access().credentials()))
                .orElse(JsonObject.EMPTY_JSON_OBJECT);
    }

    private static JsonObject json(List<Credential> credentials) {
        JsonObjectBuilder made = Json.createObjectBuilder();
        credentials.forEach(one -> made.add(one.name().strip(), one.value()));
        return made.build();
    }

    private static boolean fit(List<Credential> credentials) {
        return credentials.size() <= MOST_CREDENTIALS
                && credentials.stream()
                        .allMatch(one -> one.name() != null
                                && one.name().strip().matches("[!-~]{1,50}")
                                && one.value() != null
                                && one.value().length() <= LONGEST_CREDENTIAL);
    }
}
