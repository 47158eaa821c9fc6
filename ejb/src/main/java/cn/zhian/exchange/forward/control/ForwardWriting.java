package cn.zhian.exchange.forward.control;

import cn.zhian.exchange.outbox.boundary.Below;
import cn.zhian.exchange.tier.entity.Storable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes rows of the outbox that refer to received records: one for a thing, one for passes that lie next to each other.
 * Few statements, however many records.
 */
public final class ForwardWriting {
    private static final int AT_ONCE = 500;
    private static final String INSERT =
            "INSERT INTO outbox (community_id, kind, entity_id, last_id, version, erased, record_at, written_at) VALUES ";
    private static final String ROW = "(?,?,?,?,?,?,?,?)";

    private final Connection connection;
    private final Instant now;
    private final List<Object[]> rows = new ArrayList<>();

    /** On a connection in the transaction that stored the records. */
    public ForwardWriting(Connection connection, Instant now) {
        this.connection = connection;
        this.now = now;
    }

    /** Writes them. @param records as they were stored, each identifier once */
    public void write(List<Storable> records) throws SQLException {
        List<Storable> passes = of(records, true);
        for (List<Storable> part : parts(of(records, false))) {
            things(part);
        }
        List<KeptPass> kept = new ArrayList<>();
        for (List<Storable> part : parts(passes)) {
            kept.addAll(passes(part));
        }
        stretches(kept);
        for (List<Object[]> part : parts(rows)) {
            insert(part);
        }
        name(records);
    }

    private static List<Storable> of(List<Storable> records, boolean appendOnly) {
        return records.stream()
                .filter(one -> one.record().kind().appendOnly() == appendOnly)
                .toList();
    }

    private void things(List<Storable> part) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        String sql = "SELECT record_id, id FROM received_record WHERE record_id IN (" + marks(part) + ")";
        try (PreparedStatement select = prepare(sql, ids(part))) {
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.put(found.getString(1), found.getLong(2));
                }
            }
        }
        for (Storable one : part) {
            long id = ids.get(one.record().id());
            add(one.record().community(), one.record().kind().name(), id, id, one);
        }
    }

    private void add(String community, String kind, long first, long last, Storable one) {
        rows.add(new Object[] {
            Below.id(community),
            kind,
            first,
            last,
            one.record().version(),
            one.record().erased(),
            utc(one.record().at()),
            utc(now)
        });
    }

    private record KeptPass(long id, Storable pass) {
        private String community() {
            return pass.record().community();
        }
    }

    // The times spare the parts of the table that lie before and behind.
    private List<KeptPass> passes(List<Storable> part) throws SQLException {
        Map<String, Storable> wanted = new HashMap<>();
        part.forEach(one -> wanted.put(one.record().id(), one));
        List<Object> values = ids(part);
        values.add(part.stream()
                .map(ForwardWriting::at)
                .min(Comparator.naturalOrder())
                .orElseThrow());
        values.add(part.stream()
                .map(ForwardWriting::at)
                .max(Comparator.naturalOrder())
                .orElseThrow());
        String sql = "SELECT id, record_id, occurred_at FROM received_pass WHERE record_id IN (" + marks(part)
                + ") AND occurred_at BETWEEN ? AND ?";
        List<KeptPass> kept = new ArrayList<>();
        try (PreparedStatement select = prepare(sql, values);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                Storable one = wanted.get(found.getString(2));
                if (found.getObject(3, LocalDateTime.class).equals(at(one))) {
                    kept.add(new KeptPass(found.getLong(1), one));
                }
            }
        }
        return kept;
    }

    /** One row for those whose numbers follow each other and that are of one community. */
    private void stretches(List<KeptPass> kept) {
        List<KeptPass> sorted = new ArrayList<>(kept);
        sorted.sort(Comparator.comparingLong(KeptPass::id));
        int from = 0;
        for (int i = 1; i <= sorted.size(); i++) {
            if (i == sorted.size() || !follows(sorted.get(i - 1), sorted.get(i))) {
                stretch(sorted.subList(from, i));
                from = i;
            }
        }
    }

    private static boolean follows(KeptPass one, KeptPass next) {
        return next.id() == one.id() + 1 && next.community().equals(one.community());
    }

    /** Its time is that of the earliest: whoever reads it need not look before. */
    private void stretch(List<KeptPass> passes) {
        KeptPass first = passes.get(0);
        Storable earliest = passes.stream()
                .map(KeptPass::pass)
                .min(Comparator.comparing(ForwardWriting::at))
                .orElseThrow();
        String kind = earliest.record().kind().name();
        add(first.community(), kind, first.id(), passes.get(passes.size() - 1).id(), earliest);
    }

    private void insert(List<Object[]> part) throws SQLException {
        String sql = INSERT + String.join(",", Collections.nCopies(part.size(), ROW));
        List<Object> values = part.stream().flatMap(Arrays::stream).toList();
        try (PreparedStatement insert = prepare(sql, values)) {
            insert.executeUpdate();
        }
    }

    /** Keeps the codes; mostly they are there, and then nobody waits for anybody. */
    private void name(List<Storable> records) throws SQLException {
        Set<String> codes = new TreeSet<>();
        records.forEach(one -> codes.add(one.record().community()));
        Set<String> known = new HashSet<>();
        String sql = "SELECT code FROM forwarded_community WHERE code IN (" + marks(codes) + ")";
        try (PreparedStatement select = prepare(sql, List.copyOf(codes));
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                known.add(found.getString(1));
            }
        }
        codes.removeAll(known);
        if (!codes.isEmpty()) {
            String added = String.join(",", Collections.nCopies(codes.size(), "(?)"));
            try (PreparedStatement insert =
                    prepare("INSERT IGNORE INTO forwarded_community (code) VALUES " + added, List.copyOf(codes))) {
                insert.executeUpdate();
            }
        }
    }

    private PreparedStatement prepare(String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static <T> List<List<T>> parts(List<T> all) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private static List<Object> ids(List<Storable> records) {
        List<Object> ids = new ArrayList<>();
        records.forEach(one -> ids.add(one.record().id()));
        return ids;
    }

    private static String marks(Collection<?> values) {
        return String.join(",", Collections.nCopies(values.size(), "?"));
    }

    private static LocalDateTime at(Storable one) {
        return utc(one.record().at());
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }
}
