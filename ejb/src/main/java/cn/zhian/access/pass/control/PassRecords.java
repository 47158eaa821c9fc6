package cn.zhian.access.pass.control;

import cn.zhian.access.pass.boundary.PassesRecorded;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.DeviceNumbers;
import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordMark;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Passes (通行记录) as other platforms see them (PR-1); pictures stay here. */
@ApplicationScoped
public class PassRecords implements RecordSource {
    private static final String SELECT = """
            SELECT p.*, c.code AS community_code, c.name AS community_name, d.name AS gate, b.name AS building_name,
              u.name AS unit_name, r.name AS holder
            FROM pass_record p JOIN community c ON c.id = p.community_id LEFT JOIN door d ON d.id = p.door_id
            LEFT JOIN building b ON b.id = p.door_building_id LEFT JOIN unit u ON u.id = p.door_unit_id
            LEFT JOIN resident r ON r.id = p.resident_id WHERE %s""";
    // By the primary key: any other index would have to read and sort all passes of the community.
    private static final String PAGE = """
            SELECT id FROM pass_record FORCE INDEX (PRIMARY) WHERE community_id = ? AND id > ? ORDER BY id LIMIT ?""";

    private static final String MARKS = """
            SELECT id, occurred_at FROM pass_record
            WHERE community_id = ? AND occurred_at >= ? AND occurred_at < ? AND id > ? ORDER BY id LIMIT ?""";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    @Inject
    Event<Changed> changes;

    /** For the container. */
    public PassRecords() {}

    /** For tests. */
    public PassRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    /** Tells of passes that were stored. */
    public void recorded(@Observes PassesRecorded passes) {
        PassStretches.of(passes.passIds())
                .forEach(one ->
                        changes.fire(Changed.appended(RecordKind.PASS, passes.communityId(), one.first(), one.last())));
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PASS;
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        return query.ofRuns(SELECT, "p.id", ids, this::body);
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return read(query.list(PAGE, row -> row.number("id"), communityId, afterId, size));
    }

    @Override
    public List<RecordMark> marks(long communityId, Span span, long afterId, int size) {
        return query.list(
                MARKS,
                row -> new RecordMark(row.number("id"), row.time("occurred_at")),
                communityId,
                LocalDateTime.ofInstant(span.from(), ZoneOffset.UTC),
                LocalDateTime.ofInstant(span.to(), ZoneOffset.UTC),
                afterId,
                size);
    }

    private RecordBody body(RecordRow row) throws SQLException {
        Items items = place(row)
                .add("time", row.time("occurred_at"))
                .add("receivedAt", row.time("received_at"))
                .add("direction", row.text("direction"))
                .add("result", row.text("kind"))
                .add("granted", row.truth("granted"))
                .add("reason", row.number("reason"))
                .add("means", row.maybeText("credential_kind"))
                .add("cardNumber", cardNumber(row))
                .add("resident", row.maybeNumber("resident_id").map(id -> names.of(RecordKind.RESIDENT, id)))
                .add("Name", row.secret("holder"))
                .add("house", row.maybeNumber("house_id").map(id -> names.of(RecordKind.HOUSE, id)));
        return new RecordBody(row.number("id"), row.number("community_id"), 1, row.time("occurred_at"), items.object());
    }

    private Items place(RecordRow row) throws SQLException {
        return new Items()
                .add("communityCode", row.text("community_code"))
                .add("communityName", row.text("community_name"))
                .add(
                        "device",
                        row.maybeNumber("door_id").map(id -> names.of(RecordKind.DEVICE, DeviceNumbers.ofDoor(id))))
                .add("controller", names.of(RecordKind.DEVICE, DeviceNumbers.ofController(row.number("controller_id"))))
                .add("point", row.number("door_number"))
                .add("gateName", row.maybeText("gate"))
                .add("buildingNumber", row.maybeNumber("door_building_id"))
                .add("buildingName", row.maybeText("building_name"))
                .add("unitNumber", row.maybeNumber("door_unit_id"))
                .add("unitName", row.maybeText("unit_name"));
    }

    /** What was shown; a PIN is nobody's business. */
    private static Optional<String> cardNumber(RecordRow row) throws SQLException {
        boolean secret = row.maybeText("credential_kind").filter("PIN"::equals).isPresent();
        return secret ? Optional.empty() : row.secret("card");
    }
}
