package cn.zhian.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Months of passes, made by the database itself in sets. People pass in the morning and in the evening, some often and
 * some seldom, most at few of the doors; the cards are those of real credentials, encrypted as these are.
 */
final class PassHistory {
    private static final int DAYS = 300;
    private static final int CHUNK = 200_000;

    /** Above what the product's own sequence gives out. */
    private static final long FIRST_ID = 1_000_000_000L;

    private static final String HOLDERS = """
            CREATE TABLE bench_holder (n INT PRIMARY KEY) ENGINE = InnoDB AS
            SELECT ROW_NUMBER() OVER (ORDER BY r.id) - 1 AS n, r.id AS resident_id, r.house_id, h.unit_id, h.building_id,
              c.id AS credential_id, c.value AS card, c.value_index AS card_index,
              IF(c.id IS NULL, 'FACE', 'CARD') AS credential_kind
            FROM resident r LEFT JOIN house h ON h.id = r.house_id
            LEFT JOIN credential c ON c.resident_id = r.id AND c.kind = 'CARD' AND c.status = 'ACTIVE'""";
    private static final String DOORS = """
            CREATE TABLE bench_door (n INT PRIMARY KEY) ENGINE = InnoDB AS
            SELECT ROW_NUMBER() OVER (ORDER BY id) - 1 AS n, id AS door_id, controller_id, community_id, number
            FROM door ORDER BY id LIMIT 80""";

    // CRC32 of the number and a letter stands for a die: the same rows at every run. The day's course: a share of the
    // day's passes up to 6, 9, 16, 20 and 24 o'clock, evenly in between.
    private static final String INSERT = """
            INSERT INTO pass_record (id, occurred_at, community_id, controller_id, epoch, event_index, digest, door_id,
              door_number, kind, granted, direction, device_time, received_at, credential_kind, card, card_index,
              credential_id, resident_id, house_id, unit_id, building_id, reason)
            SELECT @ID@ + x.seq, x.at, d.community_id, d.controller_id, 0, x.seq, CRC32(x.seq), d.door_id,
              d.number, x.kind, x.kind IN ('VALID', 'BUTTON', 'REMOTE'), IF(d.number % 2, 'IN', 'OUT'), x.at, x.at,
              IF(x.shown, h.credential_kind, NULL), IF(x.shown, h.card, NULL), IF(x.shown, h.card_index, NULL),
              IF(x.known, h.credential_id, NULL), IF(x.known, h.resident_id, NULL), IF(x.known, h.house_id, NULL),
              IF(x.known, h.unit_id, NULL), IF(x.known, h.building_id, NULL), 1
            FROM (
              SELECT y.*, kind NOT IN ('BUTTON', 'REMOTE') AS shown,
                kind NOT IN ('BUTTON', 'REMOTE', 'INVALID_CARD') AS known,
                @BEGIN@ + INTERVAL day DAY + INTERVAL ROUND(3600 * CASE
                  WHEN part < 0.04 THEN part / 0.04 * 6
                  WHEN part < 0.30 THEN 6 + (part - 0.04) / 0.26 * 3
                  WHEN part < 0.58 THEN 9 + (part - 0.30) / 0.28 * 7
                  WHEN part < 0.88 THEN 16 + (part - 0.58) / 0.30 * 4
                  ELSE 20 + (part - 0.88) / 0.12 * 4 END, 3) SECOND AS at
              FROM (
                SELECT seq, FLOOR((seq - @FIRST@) / @PER_DAY@) AS day,
                  ((seq - @FIRST@) % @PER_DAY@) / @PER_DAY@ AS part,
                  CASE WHEN CRC32(CONCAT(seq, 'k')) % 1000 < 820 THEN 'VALID'
                    WHEN CRC32(CONCAT(seq, 'k')) % 1000 < 930 THEN 'BUTTON'
                    WHEN CRC32(CONCAT(seq, 'k')) % 1000 < 960 THEN 'NO_RIGHT'
                    WHEN CRC32(CONCAT(seq, 'k')) % 1000 < 980 THEN 'INVALID_CARD'
                    WHEN CRC32(CONCAT(seq, 'k')) % 1000 < 992 THEN 'REMOTE'
                    WHEN CRC32(CONCAT(seq, 'k')) % 1000 < 998 THEN 'OUTSIDE_TIME'
                    ELSE 'WRONG_PIN' END AS kind
                FROM seq_@FROM@_to_@TO@) y) x
            STRAIGHT_JOIN bench_holder h ON h.n = FLOOR(POW(CRC32(CONCAT(x.seq, 'h')) / 4294967296, 1.5) * @HOLDERS@)
            STRAIGHT_JOIN bench_door d ON d.n = FLOOR(POW(CRC32(CONCAT(x.seq, 'd')) / 4294967296, 2) * @DOORS@)""";

    private final Rows rows;

    PassHistory(Rows rows) {
        this.rows = rows;
    }

    /**
     * Fills the history up; what other items stored lies beside it.
     *
     * @param wanted rows that it has afterwards
     */
    void fill(long wanted) throws SQLException {
        long present = rows.number("SELECT COUNT(*) FROM pass_record WHERE id >= ?", FIRST_ID);
        if (present >= wanted) {
            return;
        }
        rows.run(HOLDERS);
        rows.run(DOORS);
        try {
            withoutIndexes(present, wanted);
        } finally {
            rows.run("DROP TABLE bench_holder, bench_door");
        }
    }

    /** Sorting whole indexes at the end takes a fraction of what keeping nine of them in order takes. */
    private void withoutIndexes(long present, long wanted) throws SQLException {
        List<String> keys = keys();
        rows.run("ALTER TABLE pass_record "
                + keys.stream().map(key -> "DROP KEY " + name(key)).collect(Collectors.joining(", ")));
        try {
            insert(present, wanted);
        } finally {
            Progress.say("making the indexes");
            rows.run("ALTER TABLE pass_record "
                    + keys.stream().map(key -> "ADD " + key).collect(Collectors.joining(", ")));
            rows.texts("ANALYZE TABLE pass_record");
        }
    }

    private void insert(long present, long wanted) throws SQLException {
        long holders = rows.number("SELECT COUNT(*) FROM bench_holder");
        long doors = rows.number("SELECT COUNT(*) FROM bench_door");
        for (long from = present; from < wanted; from += CHUNK) {
            long to = Math.min(from + CHUNK, wanted) - 1;
            rows.run(INSERT.replace("@ID@", "" + FIRST_ID)
                    .replace("@BEGIN@", "(UTC_DATE() - INTERVAL " + DAYS + " DAY)")
                    .replace("@FIRST@", "" + present)
                    .replace("@PER_DAY@", "" + ((wanted - present) / DAYS + 1))
                    .replace("@FROM@", "" + from)
                    .replace("@TO@", "" + to)
                    .replace("@HOLDERS@", "" + holders)
                    .replace("@DOORS@", "" + doors));
            Progress.say(String.format(Locale.ROOT, "%,d of %,d passes made", to + 1, wanted));
        }
    }

    /** The definitions of all keys but the primary one, as the table has them now. */
    private List<String> keys() throws SQLException {
        List<String> keys = new ArrayList<>();
        for (String line : rows.createTable("pass_record").split("\n")) {
            String part = line.strip();
            if (part.startsWith("KEY ") || part.startsWith("UNIQUE KEY ")) {
                keys.add(part.replaceAll(",$", ""));
            }
        }
        return keys;
    }

    private static String name(String key) {
        return key.substring(key.indexOf('`'), key.indexOf('`', key.indexOf('`') + 1) + 1);
    }
}
