package cn.zhian.access.credential.control;

import cn.zhian.access.control.Row;
import cn.zhian.access.control.Sql;
import cn.zhian.access.control.Where;
import cn.zhian.access.credential.entity.Credential;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.SequenceBlock;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of credentials. */
public final class CredentialTable {
    private static final SequenceBlock IDS = new SequenceBlock("credential_seq", 50);
    private static final String COLUMNS =
            "id, resident_id, community_id, kind, value, card_number, status, issued_at, changed_at";

    private final PersonalData personal;

    /** @param personal encrypts the values */
    public CredentialTable(PersonalData personal) {
        this.personal = personal;
    }

    /** A fresh id. */
    public long nextId(Sql sql) throws SQLException {
        return IDS.next(sql.connection());
    }

    /** Stores new ones. */
    public void insert(Sql sql, List<Credential> credentials) {
        List<Object[]> rows = new ArrayList<>();
        for (Credential credential : credentials) {
            rows.add(new Object[] {
                credential.id(),
                credential.residentId(),
                credential.communityId(),
                credential.kind(),
                personal.encrypt(credential.value()),
                CredentialValues.index(personal, credential.kind(), credential.value()),
                credential.cardNumber(),
                credential.status(),
                credential.issuedAt(),
                credential.changedAt()
            });
        }
        sql.insert("""
                INSERT INTO credential (id, resident_id, community_id, kind, value, value_index, card_number, status,
                issued_at, changed_at)""", "", rows);
    }

    /** One. */
    public Optional<Credential> find(Sql sql, long id) {
        return sql.first("SELECT " + COLUMNS + " FROM credential WHERE id = ?", this::of, id);
    }

    /** The credential of a community that has a value and is not cancelled. */
    public Optional<Credential> inUse(Sql sql, long communityId, byte[] index) {
        return sql.first(
                "SELECT " + COLUMNS + " FROM credential WHERE community_id = ? AND live_index = ?",
                this::of,
                communityId,
                index);
    }

    /** Ids of PINs of a resident that are not cancelled. */
    public List<Long> livePins(Sql sql, long residentId) {
        return sql.list(
                "SELECT id FROM credential WHERE resident_id = ? AND kind = ? AND status <> ?",
                row -> row.number("id"),
                residentId,
                CredentialKind.PIN,
                CredentialStatus.CANCELLED);
    }

    /** Sets the status of one. */
    public void become(Sql sql, long id, CredentialStatus status, Instant now) {
        sql.update(
                "UPDATE credential SET status = ?, changed_at = ?, version = version + 1 WHERE id = ?",
                status,
                now,
                id);
    }

    /** A part of a list, newest first. */
    public List<Credential> list(Sql sql, Where where, int offset, int size) {
        return sql.list(
                "SELECT " + COLUMNS + " FROM credential" + where.sql() + "ORDER BY id DESC LIMIT ? OFFSET ?",
                this::of,
                where.values(size, offset));
    }

    /** How many there are, at most {@code cap}. */
    public long count(Sql sql, Where where, int cap) {
        return sql.first(
                        "SELECT COUNT(*) AS n FROM (SELECT 1 FROM credential" + where.sql() + "LIMIT ?) AS some",
                        row -> row.number("n"),
                        where.values(cap))
                .orElseThrow();
    }

    private Credential of(Row row) throws SQLException {
        return new Credential(
                row.number("id"),
                row.number("resident_id"),
                row.number("community_id"),
                row.constant(CredentialKind.class, "kind"),
                personal.decryptText(row.bytes("value")),
                row.maybeNumber("card_number"),
                row.constant(CredentialStatus.class, "status"),
                row.instant("issued_at"),
                row.instant("changed_at"));
    }
}
