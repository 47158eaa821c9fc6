package cn.zhian.resident.control;

import cn.zhian.exchange.record.Items;
import cn.zhian.exchange.record.RecordBody;
import cn.zhian.exchange.record.RecordIds;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordQuery;
import cn.zhian.exchange.record.RecordRow;
import cn.zhian.exchange.record.RecordSource;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Residents (实有人口) as other platforms see them (PH-4); pictures and special care stay here. */
@ApplicationScoped
public class ResidentRecords implements RecordSource {
    private static final String SELECT = "SELECT * FROM resident WHERE id IN (%s)";
    private static final String HOUSES =
            "SELECT resident_id, house_id, relation FROM resident_house WHERE resident_id IN (%s) ORDER BY house_id";

    @Inject
    RecordQuery query;

    @Inject
    RecordIds names;

    private record Further(long resident, JsonObject items) {}

    /** For the container. */
    public ResidentRecords() {}

    /** For tests. */
    public ResidentRecords(RecordQuery query, RecordIds names) {
        this.query = query;
        this.names = names;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.RESIDENT;
    }

    @Override
    public List<RecordBody> read(Collection<Long> ids) {
        Map<Long, List<JsonObject>> further = query.of(HOUSES, ids, this::further).stream()
                .collect(Collectors.groupingBy(
                        Further::resident, Collectors.mapping(Further::items, Collectors.toList())));
        return query.of(SELECT, ids, row -> body(row, further.getOrDefault(row.number("id"), List.of())));
    }

    private Further further(RecordRow row) throws SQLException {
        Items items = new Items()
                .add("house", names.of(RecordKind.HOUSE, row.number("house_id")))
                .add("relation", row.text("relation"));
        return new Further(row.number("resident_id"), items.object());
    }

    @Override
    public List<RecordBody> page(long communityId, long afterId, int size) {
        return read(query.ids("resident", communityId, afterId, size));
    }

    private RecordBody body(RecordRow row, List<JsonObject> further) throws SQLException {
        Items items = person(row)
                .add("house", row.maybeNumber("house_id").map(id -> names.of(RecordKind.HOUSE, id)))
                .add("relation", row.text("relation"))
                .all("furtherHouses", further)
                .add("population", row.text("population"))
                .add("movedIn", row.day("moved_in"))
                .add("movedOut", row.day("moved_out"))
                .add("tenancyFrom", row.day("tenancy_from"))
                .add("tenancyTo", row.day("tenancy_to"))
                .add("status", row.text("status"));
        return new RecordBody(
                row.number("id"),
                row.number("community_id"),
                row.number("version"),
                row.time("changed_at"),
                items.object());
    }

    private static Items person(RecordRow row) throws SQLException {
        DocumentType type = DocumentType.valueOf(row.text("document_type"));
        return new Items()
                .add("Name", row.secret("name"))
                .add("documentType", type.name())
                .add("IDType", idType(type))
                .add("IDNumber", row.secret("document_number"))
                .add("GenderCode", genderCode(Gender.valueOf(row.text("gender"))))
                .add("birthDate", row.secret("birth_date"))
                .add("phone", row.secret("phone"));
    }

    /** GA/T 1400.3, IDType; empty for what it has no code that we know of. */
    static Optional<String> idType(DocumentType type) {
        return switch (type) {
            case ID_CARD -> Optional.of("111");
            case PASSPORT -> Optional.of("414");
            default -> Optional.empty();
        };
    }

    /** GA/T 1400.3, GenderCode. */
    static String genderCode(Gender gender) {
        return switch (gender) {
            case MALE -> "1";
            case FEMALE -> "2";
            case UNKNOWN -> "0";
        };
    }
}
