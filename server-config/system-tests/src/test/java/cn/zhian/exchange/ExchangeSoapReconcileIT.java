package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.contract.DoubtsQuestion;
import cn.zhian.exchange.contract.Items;
import cn.zhian.exchange.contract.Kind;
import cn.zhian.exchange.contract.Mark;
import cn.zhian.exchange.contract.Part;
import cn.zhian.exchange.contract.PrintsAnswer;
import cn.zhian.exchange.contract.PrintsQuestion;
import cn.zhian.exchange.contract.PushRequest;
import cn.zhian.exchange.contract.ReconcileRequest;
import cn.zhian.exchange.contract.ReconcileResponse;
import cn.zhian.exchange.contract.Record;
import cn.zhian.exchange.contract.RecordsQuestion;
import cn.zhian.exchange.contract.Result;
import cn.zhian.exchange.contract.TextItem;
import cn.zhian.system.OnItsOwn;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@DisplayName("A generated client finds by SOAP what the platform above holds, and mends it")
@ExtendWith(TwoPlatforms.class)
@OnItsOwn
class ExchangeSoapReconcileIT {
    private static final Instant AT = Instant.parse("2026-11-20T08:00:00Z");
    private static final int HOUR = (int) (AT.getEpochSecond() / 3600);

    private TwoPlatforms.Running running;
    private TierScene tier;
    private TierPlatform platform;
    private SoapParent parent;

    @BeforeEach
    void enrol(TwoPlatforms.Running both) {
        running = both;
        tier = new TierScene(both);
        platform = tier.enrolled(tier.invited("community"));
        parent = new SoapParent(both.county(), platform);
    }

    @AfterEach
    void look() {
        parent.close();
    }

    private Record resident(long entity) {
        JsonObject json = JsonParser.parseString(platform.resident(entity, 1, TierScene.HERE, "1"))
                .getAsJsonObject();
        Record resident = new Record();
        resident.setId(json.get("id").getAsString());
        resident.setKind(Kind.RESIDENT);
        resident.setSchema(1);
        resident.setCommunity(TierScene.HERE);
        resident.setVersion(1);
        resident.setAt(SoapParent.time(AT));
        resident.setErased(false);
        resident.setBody(new Items());
        json.getAsJsonObject("body").entrySet().forEach(item -> {
            TextItem text = new TextItem();
            text.setName(item.getKey());
            text.setValue(item.getValue().getAsString());
            resident.getBody().getTextOrNumberOrFlag().add(text);
        });
        resident.setHash(json.get("hash").getAsString());
        return resident;
    }

    private List<String> pushed(List<Record> records) {
        PushRequest request = new PushRequest();
        request.getRecord().addAll(records);
        return parent.port().push(request).getResult().stream()
                .map(Result::getOutcome)
                .map(outcome -> outcome.value())
                .distinct()
                .toList();
    }

    private ReconcileResponse asked(java.util.function.Consumer<ReconcileRequest> question) {
        ReconcileRequest request = new ReconcileRequest();
        question.accept(request);
        return parent.port().reconcile(request);
    }

    private Map<Integer, String> held(String community) {
        PrintsQuestion question = new PrintsQuestion();
        question.setKind(Kind.RESIDENT);
        question.getCommunity().add(community);
        question.setFrom(HOUR - 1);
        question.setTo(HOUR + 1);
        PrintsAnswer answer = asked(request -> request.setPrints(question)).getPrints();
        assertThat(answer.isMore(), is(false));
        return answer.getPart().stream().collect(Collectors.toMap(Part::getSlot, part -> {
            assertThat(part.getCommunity() + part.getHour(), is(community + HOUR));
            return part.getCount() + " " + part.getMix();
        }));
    }

    /** What the client itself makes of its records, as the page of the protocol says. */
    private static Map<Integer, String> computed(List<Record> records) {
        Map<Integer, Long> counts = new TreeMap<>();
        Map<Integer, Long> mixes = new TreeMap<>();
        for (Record one : records) {
            counts.merge(slot(one.getId()), 1L, Long::sum);
            mixes.merge(slot(one.getId()), Long.parseUnsignedLong(one.getHash().substring(0, 16), 16), (a, b) -> a ^ b);
        }
        return counts.keySet().stream()
                .collect(Collectors.toMap(
                        slot -> slot, slot -> counts.get(slot) + " " + "%016x".formatted(mixes.get(slot))));
    }

    private static int slot(String id) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.US_ASCII));
            return Character.digit(HexFormat.of().formatHex(hash).charAt(0), 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> marks(int slot, String after) {
        RecordsQuestion question = new RecordsQuestion();
        question.setKind(Kind.RESIDENT);
        question.setCommunity(TierScene.HERE);
        question.setHour(HOUR);
        question.setSlot(slot);
        question.setAfter(after);
        return asked(request -> request.setRecords(question)).getRecords().getRecord().stream()
                .collect(Collectors.toMap(Mark::getId, mark -> mark.getVersion() + " " + mark.getHash()));
    }

    private static Map<String, String> marks(List<Record> records, int slot) {
        return records.stream()
                .filter(one -> slot(one.getId()) == slot)
                .collect(Collectors.toMap(
                        Record::getId, one -> "1 " + one.getHash().substring(0, 16)));
    }

    private int doubted(String... ids) {
        DoubtsQuestion question = new DoubtsQuestion();
        question.getId().addAll(List.of(ids));
        return asked(request -> request.setDoubts(question)).getDoubts().getDoubted();
    }

    @Test
    void comparesFindsAndMendsADifference() throws Exception {
        List<Record> own =
                LongStream.rangeClosed(1, 60).mapToObj(this::resident).toList();
        assertThat(pushed(own), is(List.of("accepted")));
        assertThat(held(TierScene.HERE), is(computed(own)));

        Record other = own.get(30);
        try (Connection database = running.county().database();
                Statement statement = database.createStatement()) {
            statement.executeUpdate("UPDATE received_record SET sent_hash = RANDOM_BYTES(32) WHERE record_id = '"
                    + other.getId() + "'");
        }
        Map<Integer, String> held = held(TierScene.HERE);
        List<Integer> different = computed(own).entrySet().stream()
                .filter(part -> !part.getValue().equals(held.get(part.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(different, is(List.of(slot(other.getId()))));
        Map<String, String> marks = marks(different.get(0), "");
        Map<String, String> should = marks(own, different.get(0));
        assertThat(marks.keySet(), is(should.keySet()));
        assertThat(
                should.keySet().stream()
                        .filter(id -> !should.get(id).equals(marks.get(id)))
                        .toList(),
                is(List.of(other.getId())));
        assertThat(
                "behind the last", marks(different.get(0), platform.id() + ":z").keySet(), is(empty()));

        assertThat(pushed(List.of(other)), is(List.of("duplicate")));
        assertThat(doubted(other.getId(), platform.id() + ":resident:999"), is(1));
        assertThat(pushed(List.of(other)), is(List.of("accepted")));
        assertThat(held(TierScene.HERE), is(computed(own)));
        assertThat(pushed(own), is(List.of("duplicate")));
    }

    @Test
    void tellsNothingOfOthers() {
        List<Record> own = List.of(resident(1), resident(2));
        assertThat(pushed(own), is(List.of("accepted")));
        Map<Integer, String> before = held(TierScene.HERE);
        assertThat(held(TierScene.ELSEWHERE).keySet(), is(empty()));
        try (SoapParent stranger = new SoapParent(running.county(), tier.enrolled(tier.invited("community")))) {
            SoapParent ours = parent;
            parent = stranger;
            assertThat(held(TierScene.HERE).keySet(), is(empty()));
            assertThat(marks(slot(own.get(0).getId()), "").keySet(), is(empty()));
            assertThat(doubted(own.get(0).getId()), is(0));
            parent = ours;
        }
        assertThat(pushed(own), is(List.of("duplicate")));
        assertThat(held(TierScene.HERE), is(before));
    }
}
