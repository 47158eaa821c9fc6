package cn.zhian.resident.control;

import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.SequenceBlock;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.ResidentData;
import cn.zhian.resident.boundary.ResidentStatus;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes checked residents with their indexes, in batches; for imports and invented communities. */
final class ResidentWriting implements AutoCloseable {
    private static final SequenceBlock IDS = new SequenceBlock("resident_seq", 50);

    private final Connection connection;
    private final PersonalData personal;
    private final BlindIndexes indexes;
    private final LocalDateTime now;
    private final PreparedStatement resident;
    private final PreparedStatement prefix;
    private final Consumer<Changed> changes;

    ResidentWriting(Connection connection, PersonalData personal, Instant now, Consumer<Changed> changes)
            throws SQLException {
        this.changes = changes;
        this.connection = connection;
        this.personal = personal;
        this.indexes = new BlindIndexes(personal);
        this.now = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
        resident = connection.prepareStatement("INSERT INTO resident (id, version, community_id, house_id, population,"
                + " name, name_index, document_type, document_number, document_index, phone, phone_index,"
                + " phone_tail_index, gender, birth_date, birth_group, relation, moved_in, tenancy_from, tenancy_to,"
                + " status, created_at, changed_at)"
                + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        prefix = connection.prepareStatement(
                "INSERT INTO resident_name_prefix (prefix_index, resident_id) VALUES (?, ?)");
    }

    /** Adds a resident in normal form to the batch. */
    long add(long communityId, long houseId, ResidentData data) throws SQLException {
        long id = IDS.next(connection);
        resident.setLong(1, id);
        resident.setLong(2, communityId);
        resident.setLong(3, houseId);
        resident.setString(4, data.population().name());
        identity(data);
        resident.setString(13, data.gender().orElse(Gender.UNKNOWN).name());
        resident.setBytes(
                14,
                data.birthDate().map(LocalDate::toString).map(personal::encrypt).orElse(null));
        resident.setObject(15, data.birthDate().map(BirthGroup::of).orElse(null), Types.SMALLINT);
        resident.setString(16, data.relation().name());
        date(17, data.movedIn());
        date(18, data.tenancyFrom());
        date(19, data.tenancyTo());
        resident.setString(20, ResidentStatus.ACTIVE.name());
        resident.setObject(21, now);
        resident.setObject(22, now);
        resident.addBatch();
        for (byte[] beginning : indexes.prefixes(data.name())) {
            prefix.setBytes(1, beginning);
            prefix.setLong(2, id);
            prefix.addBatch();
        }
        changes.accept(Changed.one(RecordKind.RESIDENT, communityId, id));
        return id;
    }

    private void identity(ResidentData data) throws SQLException {
        resident.setBytes(5, personal.encrypt(data.name()));
        resident.setBytes(6, indexes.name(data.name()));
        resident.setString(7, data.documentType().name());
        resident.setBytes(8, personal.encrypt(data.documentNumber()));
        resident.setBytes(9, indexes.document(data.documentNumber()));
        resident.setBytes(10, data.phone().map(personal::encrypt).orElse(null));
        resident.setBytes(11, data.phone().map(indexes::phone).orElse(null));
        resident.setBytes(12, data.phone().map(indexes::phoneTail).orElse(null));
    }

    private void date(int parameter, Optional<LocalDate> date) throws SQLException {
        resident.setObject(parameter, date.orElse(null), Types.DATE);
    }

    /** Writes what waits. */
    void flush() throws SQLException {
        resident.executeBatch();
        prefix.executeBatch();
    }

    @Override
    public void close() throws SQLException {
        resident.close();
        prefix.close();
    }
}
