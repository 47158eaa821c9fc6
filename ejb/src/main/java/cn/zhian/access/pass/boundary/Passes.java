package cn.zhian.access.pass.boundary;

import cn.zhian.access.pass.control.PassPaths;
import cn.zhian.access.pass.control.PassPaths.Resolved;
import cn.zhian.access.pass.control.PassQuery;
import cn.zhian.access.pass.control.PassReading;
import cn.zhian.access.pass.control.PassRow;
import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Cursor;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.PersonalData;
import cn.zhian.platform.Slice;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** What the doors saw: search, live view, counts (PR-1, PR-3, PR-4). */
@Stateless
public class Passes {
    /** A list is counted no further than this. */
    public static final int CAP = 10_001;

    private static final int MOST_NAMESAKES = 200;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Callers callers;

    @Inject
    CommunityDirectory communities;

    @Inject
    ResidentDirectory residents;

    @Inject
    DeviceDirectory devices;

    @Inject
    AuditLog audit;

    @Resource
    SessionContext session;

    @Inject
    Clock clock;

    /**
     * A part of the passes, newest first.
     *
     * @param cursor of the part before
     */
    @Requires(Permission.PASS_READ)
    public Slice<PassView> search(PassFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        PassQuery query = query(filter);
        cursor.map(text -> Cursor.parse(text, 2)).ifPresent(key -> query.after(Instant.ofEpochMilli(key[0]), key[1]));
        Slice<PassRow> rows = Slice.cut(
                reading().rows(query, size + 1),
                size,
                row -> Cursor.of(row.occurredAt().toEpochMilli(), row.id()));
        return new Slice<>(views(rows.items()), rows.nextCursor());
    }

    /**
     * All passes of a filter, newest first, read in parts while they are taken; each part is a short query of its own.
     *
     * @return to be read by the same caller, within the request
     */
    @Requires(Permission.PASS_READ)
    public Stream<PassView> export(PassFilter filter) {
        audit.record(new Act(
                "pass.export", "", filter.communityId().map(OptionalLong::of).orElse(OptionalLong.empty()), ""));
        Passes self = session.getBusinessObject(Passes.class);
        return Stream.iterate(
                        self.search(filter, Slice.LARGEST, Optional.empty()),
                        Objects::nonNull,
                        part -> part.nextCursor()
                                .map(cursor -> self.search(filter, Slice.LARGEST, Optional.of(cursor)))
                                .orElse(null))
                .flatMap(part -> part.items().stream());
    }

    /** How many passes there are, counted up to {@link #CAP}. */
    @Requires(Permission.PASS_READ)
    public long count(PassFilter filter) {
        return reading().count(query(filter), CAP);
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.PASS_READ)
    public PassView get(long id) {
        return some(List.of(id)).stream().findFirst().orElseThrow(() -> new NotFound("pass", id));
    }

    /** Those of some passes that the caller may see, newest first. */
    @Requires(Permission.PASS_READ)
    public List<PassView> some(Collection<Long> ids) {
        PassQuery query = new PassQuery();
        ids.forEach(id -> query.along("PRIMARY", "id = ?", id));
        query.onlyIn("community_id", visible(Optional.empty()));
        return ids.isEmpty() ? List.of() : views(reading().rows(query, ids.size()));
    }

    /** The last pass at each door of a community; doors where nobody ever passed are missing. */
    @Requires(Permission.PASS_READ)
    public Map<Long, PassView> latestAtDoors(long communityId) {
        callers.current().requireVisible(communityId, "community", communityId);
        List<PassRow> latest = devices.doorsIn(communityId).stream()
                .flatMap(door ->
                        reading().rows(new PassQuery().along("pass_record_door", "door_id = ?", door.id()), 1).stream())
                .toList();
        return views(latest).stream()
                .collect(Collectors.toMap(pass -> pass.doorId().orElseThrow(), Function.identity()));
    }

    /** Passes of a day, as people count days, by hour; hours without any are missing. */
    @Requires(Permission.PASS_READ)
    public List<PassHour> today(long communityId) {
        callers.current().requireVisible(communityId, "community", communityId);
        LocalDate day = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
        return reading()
                .hours(
                        communityId,
                        day.atStartOfDay(Clocks.SHOWN).toInstant(),
                        day.plusDays(1).atStartOfDay(Clocks.SHOWN).toInstant());
    }

    private PassReading reading() {
        return new PassReading(dataSource, PersonalData.configured());
    }

    private PassQuery query(PassFilter filter) {
        Domain domain = callers.current().domain();
        return new PassPaths(PersonalData.configured())
                .query(new Resolved(
                        filter,
                        visible(filter.communityId()),
                        filter.name().map(name -> residents.idsByName(domain, name, MOST_NAMESAKES)),
                        filter.unitId()
                                .map(devices::doorsAtUnit)
                                .map(Passes::ids)
                                .orElse(List.of()),
                        filter.buildingId()
                                .map(devices::doorsAtBuilding)
                                .map(Passes::ids)
                                .orElse(List.of())));
    }

    private static List<Long> ids(List<DoorRef> doors) {
        return doors.stream().map(DoorRef::id).toList();
    }

    /** The communities in which the caller may look; a search outside finds nothing. */
    private List<Long> visible(Optional<Long> communityId) {
        Domain domain = callers.current().domain();
        return communityId
                .map(id -> domain.holds(id) ? List.of(id) : List.<Long>of())
                .orElseGet(() -> communities.visibleTo(domain).stream()
                        .map(CommunityRef::id)
                        .toList());
    }

    private List<PassView> views(List<PassRow> rows) {
        Map<Long, ResidentLabel> labels = residents.labels(
                rows.stream().flatMap(row -> row.residentId().stream()).collect(Collectors.toSet()));
        Map<Long, DoorRef> doors =
                devices
                        .doors(rows.stream()
                                .flatMap(row -> row.doorId().stream())
                                .collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(DoorRef::id, Function.identity()));
        return rows.stream()
                .map(row -> view(
                        row, row.residentId().map(labels::get), row.doorId().map(doors::get)))
                .toList();
    }

    private static PassView view(PassRow row, Optional<ResidentLabel> resident, Optional<DoorRef> door) {
        return new PassView(
                row.id(),
                row.occurredAt(),
                row.receivedAt(),
                row.communityId(),
                row.controllerId(),
                row.doorId(),
                door.map(DoorRef::name).orElse(String.valueOf(row.doorNumber())),
                row.kind(),
                row.kind().granted(),
                row.direction(),
                row.credentialKind(),
                row.card(),
                row.residentId(),
                resident.map(ResidentLabel::maskedName),
                resident.map(ResidentLabel::houseLabel).filter(label -> !label.isEmpty()),
                resident.flatMap(ResidentLabel::photo),
                row.reason(),
                row.pictures());
    }
}
