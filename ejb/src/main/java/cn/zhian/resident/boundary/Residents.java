package cn.zhian.resident.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.boundary.HouseDirectory;
import cn.zhian.community.boundary.HouseRef;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Change;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursors;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import cn.zhian.resident.control.BlindIndexes;
import cn.zhian.resident.control.ResidentRules;
import cn.zhian.resident.control.ResidentSearch;
import cn.zhian.resident.control.ResidentStore;
import cn.zhian.resident.entity.Resident;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Registration of residents, their moving out and back, and their lists (PH-4). All views are masked. */
@Stateless
public class Residents {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    HouseDirectory houses;

    @Inject
    ResidentRules rules;

    @Inject
    BlindIndexes indexes;

    @Inject
    ResidentStore store;

    @Inject
    ResidentSearch search;

    @Inject
    Event<ResidentLeft> left;

    @Inject
    Event<ResidentReturned> returned;

    /**
     * Registers a person.
     *
     * @throws Invalid if the document or anything else is wrong
     * @throws Conflict if the document is registered in the community already
     */
    @Requires(Permission.RESIDENT_WRITE)
    public ResidentView create(ResidentData data) {
        HouseRef house = house(data.houseId());
        ResidentData checked = rules.checked(data);
        checkFurther(checked, house);
        Resident resident = new Resident(house.communityId(), checked, indexes, clock.instant());
        entities.persist(resident);
        flush();
        store.indexName(resident);
        audit.record(Act.of("resident.create", resident.id(), resident.communityId(), ""));
        return view(resident);
    }

    /** @throws NotFound if there is none, or not for the caller */
    @Requires(Permission.RESIDENT_READ)
    public ResidentView get(long id) {
        return view(visible(id));
    }

    /** A part of the list, by id. */
    @Requires(Permission.RESIDENT_READ)
    public Slice<ResidentView> list(ResidentFilter filter, int size, Optional<String> cursor) {
        Slice.checkSize(size);
        Caller caller = callers.current();
        Conditions where = search.where(filter, caller.domain()).andIf("id > ?", Cursors.id(cursor));
        List<Resident> read =
                where.rows(entities, "SELECT * FROM resident", "ORDER BY id", Resident.class, 0, size + 1);
        Slice<Resident> slice = Slice.cut(read, size, item -> String.valueOf(item.id()));
        return new Slice<>(store.views(slice.items(), caller.may(Permission.CARE_READ)), slice.nextCursor());
    }

    /** How many there are. */
    @Requires(Permission.RESIDENT_READ)
    public long count(ResidentFilter filter) {
        return search.where(filter, callers.current().domain()).count(entities, "FROM resident");
    }

    /** A page of the list, the newest first. */
    @Requires(Permission.RESIDENT_READ)
    public List<ResidentView> page(ResidentFilter filter, int offset, int size) {
        Caller caller = callers.current();
        List<Resident> read = search.where(filter, caller.domain())
                .rows(entities, "SELECT * FROM resident", "ORDER BY id DESC", Resident.class, offset, size);
        return store.views(read, caller.may(Permission.CARE_READ));
    }

    /**
     * Changes what the request names.
     *
     * @throws Conflict if the document is another person's, or somebody else changed the person meanwhile
     */
    @Requires(Permission.RESIDENT_WRITE)
    public ResidentView change(long id, ResidentChange change) {
        Resident resident = visible(id);
        Versions.check(change.version(), resident.version());
        if (change.care().present()) {
            callers.current().require(Permission.CARE_READ);
            resident.careFor(checkCare(change.care().value()), clock.instant());
        }
        ResidentData checked = rules.checked(change.over(resident.data()));
        HouseRef house = house(checked.houseId());
        checkSame(resident, house);
        checkFurther(checked, house);
        resident.become(checked, indexes, clock.instant());
        flush();
        if (change.name().present()) {
            store.indexName(resident);
        }
        audit.record(Act.of("resident.change", id, resident.communityId(), Change.names(change)));
        return view(resident);
    }

    /**
     * Moves a person out: credentials and rights end.
     *
     * @param day empty for today
     * @throws Conflict if the person has left already
     */
    @Requires(Permission.RESIDENT_WRITE)
    public ResidentView leave(long id, Optional<LocalDate> day) {
        Resident resident = visible(id);
        if (resident.status() == ResidentStatus.LEFT) {
            throw new Conflict("problem.conflict.resident.left");
        }
        resident.leave(day.orElseGet(this::today), clock.instant());
        entities.flush();
        audit.record(Act.of("resident.leave", id, resident.communityId(), ""));
        left.fire(new ResidentLeft(id, resident.communityId()));
        return view(resident);
    }

    /**
     * Takes a person back who had left.
     *
     * @param houseId empty for the last house
     * @param day empty for today
     * @throws Conflict if the person has not left
     */
    @Requires(Permission.RESIDENT_WRITE)
    public ResidentView comeBack(long id, Optional<Long> houseId, Optional<LocalDate> day) {
        Resident resident = visible(id);
        if (resident.status() == ResidentStatus.ACTIVE) {
            throw new Conflict("problem.conflict.resident.active");
        }
        HouseRef house = house(houseId.or(resident::houseId).orElse(0L));
        checkSame(resident, house);
        resident.comeBack(house.id(), day.orElseGet(this::today), clock.instant());
        entities.flush();
        audit.record(Act.of("resident.return", id, resident.communityId(), ""));
        returned.fire(new ResidentReturned(id, resident.communityId()));
        return view(resident);
    }

    /**
     * Erases a person who has left.
     *
     * @throws Conflict if the person still lives here, or credentials or passes still name the person
     */
    @Requires(Permission.RESIDENT_WRITE)
    public void delete(long id) {
        Resident resident = visible(id);
        if (resident.status() == ResidentStatus.ACTIVE) {
            throw new Conflict("problem.conflict.resident.lives");
        }
        entities.remove(resident);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.resident.used"));
        audit.record(Act.of("resident.delete", id, resident.communityId(), ""));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
    }

    private HouseRef house(long id) {
        if (id == 0) {
            throw new Invalid("houseId", "problem.field.required");
        }
        HouseRef house = houses.find(id).orElseThrow(() -> new NotFound("house", id));
        callers.current().requireVisible(house.communityId(), "house", id);
        return house;
    }

    private static void checkSame(Resident resident, HouseRef house) {
        if (house.communityId() != resident.communityId()) {
            throw new Invalid("houseId", "problem.resident.house.community");
        }
    }

    private void checkFurther(ResidentData data, HouseRef main) {
        List<Long> ids =
                data.furtherHouses().stream().map(HouseRelation::houseId).toList();
        boolean doubled = ids.stream().distinct().count() < ids.size() || ids.contains(main.id());
        boolean elsewhere = !houses.all(ids).values().stream()
                .filter(house -> house.communityId() == main.communityId())
                .map(HouseRef::id)
                .toList()
                .containsAll(ids);
        if (doubled || elsewhere) {
            throw new Invalid("furtherHouses", "problem.resident.house.further");
        }
    }

    private static Optional<Care> checkCare(Optional<Care> care) {
        if (care.flatMap(Care::note).map(note -> note.length() > 500).orElse(false)) {
            throw new Invalid("care", "problem.text.long", 500);
        }
        return care;
    }

    private void flush() {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.resident.document"));
    }

    private Resident visible(long id) {
        Resident resident = store.require(id);
        callers.current().requireVisible(resident.communityId(), "resident", id);
        return resident;
    }

    private ResidentView view(Resident resident) {
        return store.views(List.of(resident), callers.current().may(Permission.CARE_READ))
                .get(0);
    }
}
