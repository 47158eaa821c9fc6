package cn.zhian.access.pass.control;

import cn.zhian.access.pass.boundary.Holder;
import cn.zhian.access.pass.boundary.NewPass;
import cn.zhian.device.api.CredentialValue;
import cn.zhian.device.api.EventKey;
import cn.zhian.device.boundary.DoorPlace;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.SequenceBlock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Writes pass records, many in one statement, and tells which were new.
 *
 * <p>A row whose natural key is there already is left as it is: {@code ON DUPLICATE KEY UPDATE id = id} answers with the
 * id of the row that stays, so a row is new if the id that comes back is the one that was sent. Unlike {@code INSERT
 * IGNORE} it hides no other error.
 */
public final class PassRows {
    /** Kind of the blind index of a credential's value; the same for cards and everything shown as a number. */
    public static final String CREDENTIAL_INDEX = "credential.value";

    private static final int LARGEST = 200;
    // What a DATETIME holds; a device's time beyond that is no time.
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final String COLUMNS =
            "id, occurred_at, community_id, controller_id, epoch, event_index, digest, door_id, door_number,"
                    + " door_building_id, door_unit_id, kind, granted, direction, device_time, received_at,"
                    + " clock_offset_millis, credential_kind, card, card_index, credential_id, resident_id, house_id,"
                    + " unit_id, building_id, reason, pictures";
    private static final int COLUMN_COUNT = COLUMNS.split(",").length;
    private static final String FULL = sql(LARGEST);

    private final SequenceBlock ids;
    private final PersonalData personal;

    /** @param ids of {@code pass_record_seq} */
    public PassRows(SequenceBlock ids, PersonalData personal) {
        this.ids = ids;
        this.personal = personal;
    }

    private static String sql(int rows) {
        String row = "(" + String.join(",", Collections.nCopies(COLUMN_COUNT, "?")) + ")";
        return "INSERT INTO pass_record (" + COLUMNS + ") VALUES " + String.join(",", Collections.nCopies(rows, row))
                + " ON DUPLICATE KEY UPDATE pass_record.id = pass_record.id RETURNING id";
    }

    /**
     * Stores passes.
     *
     * @param passes in the order of their keys, so that two recorders wait for, and never block, each other
     * @return for each pass its id if it is new, empty if it was known
     */
    public List<Optional<Long>> insert(Connection connection, List<NewPass> passes) throws SQLException {
        List<Optional<Long>> stored = new ArrayList<>(passes.size());
        for (int from = 0; from < passes.size(); from += LARGEST) {
            List<NewPass> part = passes.subList(from, Math.min(from + LARGEST, passes.size()));
            stored.addAll(insertPart(connection, part));
        }
        return stored;
    }

    private List<Optional<Long>> insertPart(Connection connection, List<NewPass> part) throws SQLException {
        String sql = part.size() == LARGEST ? FULL : sql(part.size());
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            List<Long> sent = new ArrayList<>(part.size());
            Row row = new Row(insert);
            for (NewPass pass : part) {
                long id = ids.next(connection);
                sent.add(id);
                bind(row, id, pass);
            }
            return kept(insert, sent);
        }
    }

    private static List<Optional<Long>> kept(PreparedStatement insert, List<Long> sent) throws SQLException {
        List<Optional<Long>> kept = new ArrayList<>(sent.size());
        try (ResultSet result = insert.executeQuery()) {
            for (Long id : sent) {
                if (!result.next()) {
                    throw new IllegalStateException("The database answered fewer rows than were sent");
                }
                kept.add(result.getLong(1) == id ? Optional.of(id) : Optional.empty());
            }
        }
        return kept;
    }

    private void bind(Row row, long id, NewPass pass) throws SQLException {
        EventKey key = pass.key();
        row.add(id).add(utc(pass.occurredAt())).add(pass.device().communityId());
        row.add(pass.device().controllerId()).add(key.epoch()).add(key.index()).add(key.digest());
        row.add(pass.door().map(DoorPlace::doorId)).add(pass.event().point());
        row.add(pass.door().flatMap(DoorPlace::buildingId)).add(pass.door().flatMap(DoorPlace::unitId));
        row.add(pass.event().kind().name()).add(pass.event().kind().granted());
        row.add(pass.direction().name());
        row.add(pass.event().deviceTime().filter(PassRows::storable).map(PassRows::utc));
        row.add(utc(pass.event().receivedAt())).add(pass.device().clockOffsetMillis());
        bindCredential(row, pass.event().credential());
        Optional<Holder> holder = pass.holder();
        row.add(holder.map(Holder::credentialId)).add(holder.map(Holder::residentId));
        row.add(holder.flatMap(Holder::houseId)).add(holder.flatMap(Holder::unitId));
        row.add(holder.flatMap(Holder::buildingId)).add(pass.event().reason());
        row.add(Optional.of(String.join(",", pass.event().pictures())).filter(p -> !p.isEmpty()));
    }

    private void bindCredential(Row row, Optional<CredentialValue> credential) throws SQLException {
        row.add(credential.map(c -> c.kind().name()));
        row.add(credential.map(c -> personal.encrypt(c.value())));
        row.add(credential.map(c -> personal.index(CREDENTIAL_INDEX, PersonalData.normal(c.value()))));
    }

    private static boolean storable(Instant time) {
        return time.isAfter(EARLIEST) && time.isBefore(LATEST);
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    /** Binds one parameter after the other. */
    private static final class Row {
        private final PreparedStatement statement;
        private int next = 1;

        Row(PreparedStatement statement) {
            this.statement = statement;
        }

        Row add(Object value) throws SQLException {
            statement.setObject(next++, value);
            return this;
        }

        Row add(Optional<?> value) throws SQLException {
            statement.setObject(next++, value.orElse(null));
            return this;
        }
    }
}
