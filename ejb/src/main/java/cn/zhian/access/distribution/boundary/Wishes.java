package cn.zhian.access.distribution.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.control.ResidentLock;
import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.control.CardFacts;
import cn.zhian.access.distribution.control.ProfileShelves;
import cn.zhian.access.distribution.control.RightFacts;
import cn.zhian.access.distribution.control.TermReader;
import cn.zhian.access.distribution.control.WishCalculation;
import cn.zhian.access.distribution.control.WishChange;
import cn.zhian.access.distribution.control.WishDiff;
import cn.zhian.access.distribution.control.WishTable;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.access.right.control.RightTable;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.api.Urgency;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentPlace;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Keeps what every controller should hold in step with credentials and rights: whoever changes those calls this in the
 * same transaction. It reads and writes in sets, a fixed number of statements for 500 residents.
 */
@Stateless
@Internal("Called by the boundaries of credentials and rights, by residents' events and by the clock")
public class Wishes {
    private static final int AT_ONCE = 500;
    private static final int URGENT_UP_TO = 50;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Clock clock;

    @Inject
    ResidentDirectory residents;

    @Inject
    DeviceDirectory devices;

    @Inject
    ControllerLimits limits;

    @Inject
    Event<WishesChanged> changes;

    @Inject
    RightChanges rightChanges;

    /**
     * Works out the wishes of some residents at all controllers.
     *
     * @param urgency of what takes something away; what gives something waits its turn
     */
    public void ofResidents(Collection<Long> residentIds, Urgency urgency) {
        List<Long> all = new ArrayList<>(new TreeSet<>(residentIds));
        Set<Long> touched = new HashSet<>();
        boolean urgent = false;
        try (Sql sql = Sql.of(source)) {
            for (int from = 0; from < all.size(); from += AT_ONCE) {
                WishDiff diff = part(sql, all.subList(from, Math.min(all.size(), from + AT_ONCE)), urgency);
                diff.changed().forEach(change -> touched.add(change.row().controllerId()));
                diff.deleted().forEach(row -> touched.add(row.controllerId()));
                urgent |= diff.changed().stream().anyMatch(WishChange::urgent);
            }
        }
        if (!touched.isEmpty()) {
            changes.fire(new WishesChanged(touched, urgent));
        }
    }

    private WishDiff part(Sql sql, List<Long> ids, Urgency urgency) {
        ResidentLock.take(sql, ids);
        Instant now = clock.instant();
        Map<Long, ResidentPlace> places = residents.places(ids);
        Map<Long, List<CardFacts>> cards = WishDiff.byResident(WishTable.cards(sql, ids));
        RightFacts rights = new RightFacts(sql, ids, now, devices::doors);
        List<Long> numbers = cards.values().stream()
                .flatMap(List::stream)
                .filter(CardFacts::usable)
                .flatMap(card -> card.cardNumber().stream())
                .toList();
        Map<Long, ControllerRef> controllers = controllers(rights.controllers());
        ProfileShelves shelves = shelves(sql, now, controllers);
        WishDiff diff = new WishDiff(now, urgency, targets(controllers, shelves), WishTable.rows(sql, ids, numbers));
        for (Long id : ids) {
            boolean active = Optional.ofNullable(places.get(id))
                    .filter(ResidentPlace::active)
                    .isPresent();
            diff.resident(id, cards.getOrDefault(id, List.of()), active ? rights.of(id) : Map.of());
        }
        shelves.store();
        WishTable.store(sql, diff.changed(), now);
        WishTable.postpone(sql, diff.postponed());
        WishTable.delete(sql, diff.deleted());
        return diff;
    }

    private Map<Long, ControllerRef> controllers(Set<Long> ids) {
        return ids.stream()
                .flatMap(id -> devices.controller(id).stream())
                .collect(toMap(ControllerRef::id, controller -> controller));
    }

    private ProfileShelves shelves(Sql sql, Instant now, Map<Long, ControllerRef> controllers) {
        Map<Long, StoreLimits> all = controllers.values().stream()
                .collect(toMap(
                        ControllerRef::id,
                        controller -> limits.of(controller.address().protocol())));
        return new ProfileShelves(sql, now, LocalDate.ofInstant(now, Clocks.SHOWN), all);
    }

    private Map<Long, WishDiff.Target> targets(Map<Long, ControllerRef> controllers, ProfileShelves shelves) {
        return controllers.values().stream()
                .map(controller -> new WishDiff.Target(
                        controller.id(),
                        controller.points(),
                        limits.of(controller.address().protocol()),
                        new WishCalculation(Clocks.SHOWN, shelves.of(controller.id()))))
                .collect(toMap(WishDiff.Target::controllerId, target -> target));
    }

    /** A weekly profile changed: the time profiles of the controllers follow, the cards stay as they are. */
    public void ofProfile(long profileId) {
        follow("P" + profileId + "(H|\\+|$)", "weekly_profile_id = ?", profileId);
    }

    /** A holiday calendar changed. */
    public void ofCalendar(long calendarId) {
        follow("H" + calendarId + "(C|S)", "calendar_id = ?", calendarId);
    }

    private void follow(String key, String rightsOf, long id) {
        try (Sql sql = Sql.of(source)) {
            refresh(sql, "terms REGEXP ?", key);
            List<Long> rights = sql.list(
                    "SELECT id FROM access_right WHERE " + rightsOf + " AND status = ? AND valid_to > ?",
                    row -> row.number("id"),
                    id,
                    RightStatus.ACTIVE,
                    clock.instant());
            ofResidents(RightTable.residents(sql, RightTable.find(sql, rights)), Urgency.NORMAL);
        }
    }

    /** Today's date begins: schedules with holidays are worked out anew. */
    public void ofToday() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
        try (Sql sql = Sql.of(source)) {
            Set<Long> unfit = refresh(sql, "rolling AND worked_out_on < ?", today);
            if (!unfit.isEmpty()) {
                ofResidents(
                        sql.list(
                                "SELECT DISTINCT resident_id FROM controller_card WHERE profiled AND controller_id IN (?)",
                                row -> row.number("resident_id"),
                                unfit),
                        Urgency.NORMAL);
            }
        }
    }

    // The controllers where a schedule does not fit any more.
    private Set<Long> refresh(Sql sql, String condition, Object value) {
        record Head(long controllerId, int number, String terms) {}
        List<Head> heads = sql.list(
                "SELECT controller_id, number, terms FROM controller_profile WHERE terms IS NOT NULL AND " + condition,
                row -> new Head(row.number("controller_id"), row.count("number"), row.text("terms")),
                value);
        if (heads.isEmpty()) {
            return Set.of();
        }
        TermReader terms =
                TermReader.ofKeys(sql, heads.stream().map(Head::terms).toList());
        Map<Long, Map<Integer, String>> byController =
                heads.stream().collect(Collectors.groupingBy(Head::controllerId, toMap(Head::number, Head::terms)));
        Map<Long, ControllerRef> controllers = controllers(byController.keySet());
        ProfileShelves shelves = shelves(sql, clock.instant(), controllers);
        Set<Long> unfit = new HashSet<>();
        controllers.forEach((id, controller) -> {
            int spans = limits.of(controller.address().protocol()).spansPerProfile();
            if (!shelves.refresh(id, byController.get(id), terms, spans)) {
                unfit.add(id);
            }
        });
        changes.fire(new WishesChanged(controllers.keySet(), false));
        return unfit;
    }

    /** Works out what is due now. @return how many residents it concerned */
    public int ofDue(int size) {
        List<Long> due;
        try (Sql sql = Sql.of(source)) {
            due = WishTable.due(sql, clock.instant(), size);
        }
        Set<Long> concerned = new HashSet<>(due);
        // When very many end at once, a lost card must not wait behind them.
        ofResidents(concerned, concerned.size() <= URGENT_UP_TO ? Urgency.URGENT : Urgency.NORMAL);
        return concerned.size();
    }

    /** Doors left the register: no right names them any more. */
    public void forgetDoors() {
        try (Sql sql = Sql.of(source)) {
            List<Long> gone = sql.list("""
                    SELECT door_id FROM (SELECT DISTINCT door_id FROM access_right_door
                    UNION SELECT DISTINCT door_id FROM door_group_door) AS named
                    WHERE NOT EXISTS (SELECT 1 FROM door WHERE door.id = named.door_id)""", row -> row.number("door_id"));
            if (gone.isEmpty()) {
                return;
            }
            List<Long> rights = sql.list("""
                    SELECT right_id FROM access_right_door WHERE door_id IN (?) UNION
                    SELECT g.right_id FROM access_right_door_group g JOIN door_group_door d ON d.group_id = g.group_id
                    WHERE d.door_id IN (?)""", row -> row.number("right_id"), gone, gone);
            List<Right> changed = RightTable.find(sql, rights);
            Set<Long> concerned = RightTable.residents(sql, changed);
            rightChanges.of(changed);
            sql.update("DELETE FROM access_right_door WHERE door_id IN (?)", gone);
            sql.update("DELETE FROM door_group_door WHERE door_id IN (?)", gone);
            ofResidents(concerned, Urgency.NORMAL);
        }
    }

    /** A controller was removed: nothing is wanted of it any more. */
    public void forget(long controllerId) {
        try (Sql sql = Sql.of(source)) {
            for (String table :
                    List.of("controller_card", "controller_profile", "controller_book", "controller_lease")) {
                sql.update("DELETE FROM " + table + " WHERE controller_id = ?", controllerId);
            }
            sql.update("DELETE FROM controller_comparison WHERE controller_id = ?", controllerId);
        }
    }
}
