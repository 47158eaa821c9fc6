package cn.zhian.bench;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * A county of 300 communities with 1,000,000 residents, 100,000 alarms and 2,000,000 passes of thirty days, and beside it one of
 * 20 communities where one pass each was all. A platform below pushes a thousandth of it as it is pushed in life; the database
 * multiplies that, with identifiers and documents of its own.
 */
final class Region {
    /** Communities of the county. */
    static final int COMMUNITIES = 300;

    /** Communities of the county where hardly anybody passes. */
    static final int QUIET = 20;

    /** Residents of it. */
    static final int RESIDENTS = 1_000_000;

    /** Passes of thirty days. */
    static final int PASSES = 2_000_000;

    /** Alarms; one in twenty is open. */
    static final int ALARMS = 100_000;

    /** Persons, cards and names that were really pushed, so that they can be searched for. */
    static final int PUSHED = 1_000;

    private static final int CHUNK = 100_000;
    private static final String CODE =
            "CONCAT('330281', LPAD(s.seq MOD 300 DIV 20 + 1, 3, '0'), LPAD(s.seq MOD 20 + 1, 3, '0'), '001')";
    private static final String RESIDENT = """
            INSERT INTO received_record (record_id, kind, sender, platform, community_code, erased, at, sent_hash, body,
              document_index, name_index, phone_index, received_at, receipt, version)
            SELECT CONCAT(r.platform, ':resident:', s.seq), r.kind, r.sender, r.platform, @CODE@, FALSE, r.at, r.sent_hash, r.body,
              UNHEX(MD5(s.seq DIV 2)), r.name_index, UNHEX(MD5(CONCAT('p', s.seq))), r.received_at, 0, 1
            FROM seq_@FROM@_to_@TO@ s JOIN bench_resident r ON r.n = s.seq MOD @PUSHED@""";
    private static final String ITEM = """
            INSERT INTO region_item (received_id, code, kind, filled, wanted)
            SELECT id, community_code, kind, 6 + id MOD 4, 9 FROM received_record
            WHERE kind = 'resident' AND id NOT IN (SELECT received_id FROM region_item)""";
    private static final String ALARM = """
            INSERT INTO region_alarm (id, code, kind, grade, state, open, first_at, last_at, occurrences, over_at, device)
            SELECT 2000000000 + s.seq, @CODE@, ELT(1 + CRC32(s.seq) MOD 5, 'HELD_OPEN', 'FORCED_OPEN', 'FIRE', 'LINK_LOST', 'INVALID_CARD'),
              1 + CRC32(s.seq) MOD 4, IF(s.seq MOD 20 = 0, 'NEW', 'CLOSED'), s.seq MOD 20 = 0,
              UTC_TIMESTAMP(3) - INTERVAL s.seq * 25 SECOND, UTC_TIMESTAMP(3) - INTERVAL s.seq * 25 SECOND, 1, NULL, @DEVICE@
            FROM seq_@FROM@_to_@TO@ s""";
    private static final String PASS = """
            INSERT INTO received_pass (record_id, sender, platform, community_code, occurred_at, sent_hash, body, received_at, receipt)
            SELECT CONCAT(p.platform, ':pass:', s.seq), p.sender, p.platform, @CODE@,
              @END@ - INTERVAL ROUND(s.seq * 1.29, 3) SECOND, p.sent_hash, p.body, p.received_at, 0
            FROM seq_@FROM@_to_@TO@ s JOIN bench_pass p ON p.n = CRC32(s.seq) MOD @PUSHED@""";
    private static final String SEARCHED = """
            INSERT INTO region_pass (occurred_at, record_id, code, gate, direction, means, result, card_index, name_index, holder_index)
            SELECT @END@ - INTERVAL ROUND(s.seq * 1.29, 3) SECOND, CONCAT(p.platform, ':pass:', s.seq), @CODE@, p.gate,
              p.direction, p.means, ELT(1 + (CRC32(s.seq) MOD 1000 >= 900) + (CRC32(s.seq) MOD 1000 >= 999), 'VALID', 'NO_RIGHT', 'WRONG_PIN'),
              p.card_index, p.name_index, p.holder_index
            FROM seq_@FROM@_to_@TO@ s JOIN bench_pass p ON p.n = CRC32(s.seq) MOD @PUSHED@""";

    private final World world;
    private final Rows rows;
    private Child child;

    Region(World world, Rows rows) {
        this.world = world;
        this.rows = rows;
    }

    /** The code of a community. @param number from 0 */
    static String code(int number) {
        return "330281%03d%03d001".formatted(number % COMMUNITIES / 20 + 1, number % 20 + 1);
    }

    private static String quiet(int number) {
        return "330282001%03d001".formatted(number + 1);
    }

    /** Makes all of it. */
    void build() throws IOException, GeneralSecurityException, SQLException {
        Progress.say("pushing " + COMMUNITIES + " communities with " + PUSHED + " residents and passes");
        push();
        rows.run(
                "CREATE TABLE bench_resident (n INT PRIMARY KEY) ENGINE = InnoDB AS SELECT ROW_NUMBER() OVER (ORDER BY id) - 1 AS n,"
                        + " kind, sender, platform, at, sent_hash, body, name_index, received_at FROM received_record WHERE kind = 'resident'");
        rows.run(
                "CREATE TABLE bench_pass (n INT PRIMARY KEY) ENGINE = InnoDB AS SELECT ROW_NUMBER() OVER (ORDER BY r.id) - 1 AS n,"
                        + " r.gate, r.direction, r.means, r.card_index, r.name_index, r.holder_index, p.sender, p.platform, p.sent_hash, p.body,"
                        + " p.received_at FROM region_pass r JOIN received_pass p ON p.record_id = r.record_id AND p.occurred_at = r.occurred_at");
        fill("residents", RESIDENT, RESIDENTS);
        rows.run(ITEM);
        fill("alarms", ALARM, ALARMS);
        String end = "'"
                + Instant.now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString()
                        .replace("T", " ")
                        .replace("Z", "") + "'";
        fill("passes", PASS.replace("@END@", end), PASSES);
        fill("passes to search", SEARCHED.replace("@END@", end), PASSES);
        quietPasses();
        figures();
        rows.texts(
                "ANALYZE TABLE received_record, received_pass, region_item, region_kind, region_day, region_alarm, region_pass");
    }

    private void push() throws IOException, GeneralSecurityException {
        child = Child.enrolled(world.api(), world.zhian().address(), "33");
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < COMMUNITIES; i++) {
            child.add(
                    "community",
                    i + 1L,
                    code(i),
                    now,
                    Map.of("code", code(i), "name", "Bench community " + i, "address", "Road " + i));
            child.add("device", 2 + 4L * i, code(i), now, Map.of("sort", "DOOR", "Name", "Gate " + i));
        }
        for (int i = 0; i < QUIET; i++) {
            child.add(
                    "community",
                    COMMUNITIES + i + 1L,
                    quiet(i),
                    now,
                    Map.of("code", quiet(i), "name", "Quiet community " + i, "address", "Lane " + i));
        }
        for (int i = 0; i < PUSHED; i++) {
            child.add("resident", 1_000_000_000L + i, code(i), now, person(i));
            child.add("pass", 1_000_000_000L + i, code(i), now, pass(i, now));
        }
        child.push();
    }

    private static Map<String, Object> pass(int i, Instant now) {
        Map<String, Object> pass = new HashMap<>(Map.of(
                "time",
                now.toString(),
                "gateName",
                "Gate " + i,
                "direction",
                "IN",
                "means",
                "CARD",
                "result",
                "VALID"));
        pass.put("cardNumber", "77" + i);
        pass.put("Name", name(i));
        pass.put("resident", Child.PLATFORM + ":resident:" + (1_000_000_000L + i));
        return pass;
    }

    /** The name of one that was pushed. */
    static String name(int number) {
        return "住户" + (char) ('一' + number);
    }

    // After the others have been multiplied, or they would be too.
    private void quietPasses() throws IOException, GeneralSecurityException {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        for (int i = 0; i < QUIET; i++) {
            Instant at = now.minus(i, ChronoUnit.HOURS);
            child.add("pass", 3_000_000_000L + i, quiet(i), at, pass(i, at));
        }
        child.push();
    }

    private static Map<String, Object> person(int number) {
        return Map.of(
                "Name",
                name(number),
                "documentType",
                "ID_CARD",
                "IDNumber",
                "BENCH" + number,
                "GenderCode",
                "1",
                "phone",
                "139%08d".formatted(number),
                "house",
                Child.PLATFORM + ":house:1",
                "relation",
                "FAMILY",
                "population",
                "PERMANENT",
                "birthDate",
                "1990-01-01",
                "status",
                "ACTIVE");
    }

    private void fill(String what, String sql, int number) throws SQLException {
        for (int from = 1; from <= number; from += CHUNK) {
            Progress.say(what + " " + from);
            rows.run(sql.replace("@CODE@", CODE)
                    .replace("@DEVICE@", "CONCAT('" + Child.PLATFORM + ":device:', 2 + 4 * (s.seq MOD 300))")
                    .replace("@PUSHED@", "" + PUSHED)
                    .replace("@FROM@", "" + from)
                    .replace("@TO@", "" + (from + CHUNK - 1)));
        }
    }

    /** What the county would have counted meanwhile. */
    private void figures() throws SQLException {
        rows.run(
                "REPLACE INTO region_kind SELECT i.code, i.kind, COUNT(*), SUM(i.filled), SUM(i.wanted), UTC_TIMESTAMP(3),"
                        + " UTC_TIMESTAMP(3) FROM region_item i GROUP BY i.code, i.kind");
        rows.run(
                "REPLACE INTO region_kind SELECT code, 'pass', COUNT(*), 0, 0, MAX(occurred_at), UTC_TIMESTAMP(3) FROM region_pass"
                        + " GROUP BY code");
        rows.run(
                "REPLACE INTO region_day SELECT CURDATE() - INTERVAL s.seq DAY, c.code, c.sender, 8000 + CRC32(CONCAT(c.code, s.seq)) MOD 1000,"
                        + " 8000, 7000 + CRC32(CONCAT(s.seq, c.code)) MOD 1000, 8000 * 40000, CRC32(c.code) MOD 200 FROM seq_0_to_399 s"
                        + " JOIN region_community c");
    }
}
