package cn.zhian.access.distribution.boundary;

import static java.util.stream.Collectors.toMap;

import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.control.DoorRight;
import cn.zhian.access.distribution.control.HoldersAtDoor;
import cn.zhian.access.distribution.control.ProfileBook;
import cn.zhian.access.distribution.control.RightFacts;
import cn.zhian.access.distribution.control.Schedule;
import cn.zhian.access.distribution.control.Wish;
import cn.zhian.access.distribution.control.WishCalculation;
import cn.zhian.access.distribution.entity.Enforcement;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.access.right.entity.Right;
import cn.zhian.device.boundary.ControllerRef;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.NotFound;
import cn.zhian.resident.boundary.ResidentDirectory;
import cn.zhian.resident.boundary.ResidentLabel;
import cn.zhian.resident.boundary.ResidentPlace;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Answers both ways (AC-2): which doors may this person open, and who may open this door. */
@Stateless
public class DoorAccess {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    @Inject
    ResidentDirectory residents;

    @Inject
    DeviceDirectory devices;

    @Inject
    DistributionState distribution;

    /**
     * The doors that a person may open now or later, by name, with why and how far the cards are.
     *
     * @param at the moment asked about; now if empty
     */
    @Requires(Permission.RIGHT_READ)
    public List<DoorPermit> doorsOf(long residentId, Optional<Instant> at) {
        ResidentPlace place = Optional.ofNullable(
                        residents.places(List.of(residentId)).get(residentId))
                .orElseThrow(() -> new NotFound("resident", residentId));
        callers.current().requireVisible(place.communityId(), "resident", residentId);
        if (!place.active()) {
            return List.of();
        }
        Map<Long, List<CardOnController>> cards = distribution.ofResident(residentId);
        try (Sql sql = Sql.of(source)) {
            Asking asking = new Asking(sql, List.of(residentId), at.orElseGet(clock::instant));
            return asking.permits(residentId, door -> true, cards).stream()
                    .sorted(Comparator.comparing(DoorPermit::doorName))
                    .toList();
        }
    }

    /** The people who may open a door now or later, by the time of their registration. */
    @Requires(Permission.RIGHT_READ)
    public List<DoorPermit> holdersAt(long doorId, Optional<Instant> at, int offset, int size) {
        DoorRef door = visible(doorId);
        Instant moment = at.orElseGet(clock::instant);
        try (Sql sql = Sql.of(source)) {
            List<Long> ids = HoldersAtDoor.page(sql, doorId, clock.instant(), offset, size);
            Map<Long, ResidentPlace> places = residents.places(ids);
            List<Long> active = ids.stream()
                    .filter(id -> Optional.ofNullable(places.get(id))
                            .filter(ResidentPlace::active)
                            .isPresent())
                    .toList();
            if (active.isEmpty()) {
                return List.of();
            }
            Map<Long, List<CardOnController>> cards = distribution.onController(door.controllerId(), active);
            Asking asking = new Asking(sql, active, moment);
            return active.stream()
                    .flatMap(id -> asking
                            .permits(
                                    id,
                                    other -> other.id() == doorId,
                                    Map.of(door.controllerId(), cards.getOrDefault(id, List.of())))
                            .stream())
                    .toList();
        }
    }

    /** How many people have a right at a door. */
    @Requires(Permission.RIGHT_READ)
    public long countAt(long doorId) {
        visible(doorId);
        try (Sql sql = Sql.of(source)) {
            return HoldersAtDoor.count(sql, doorId, clock.instant());
        }
    }

    private DoorRef visible(long doorId) {
        DoorRef door =
                devices.doors(List.of(doorId)).stream().findFirst().orElseThrow(() -> new NotFound("door", doorId));
        callers.current().requireVisible(door.communityId(), "door", doorId);
        return door;
    }

    private interface Doors {
        boolean wanted(DoorRef door);
    }

    /** One question with all it needs to know. */
    private final class Asking {
        private final Instant at;
        private final Instant now = clock.instant();
        private final RightFacts facts;
        private final Map<Long, ControllerRef> controllers;
        private final ProfileBook profiles;
        private final Map<Long, String> groups;
        private final Map<Long, String> weeks;
        private final Map<Long, String> calendars;
        private final Map<Long, ResidentLabel> labels;

        Asking(Sql sql, Collection<Long> ids, Instant at) {
            this.at = at;
            facts = new RightFacts(sql, ids, at.isBefore(now) ? at : now, devices::doors);
            controllers = facts.controllers().stream()
                    .flatMap(id -> devices.controller(id).stream())
                    .collect(toMap(ControllerRef::id, one -> one));
            profiles = new ProfileBook(sql, controllers.keySet());
            List<Right> rights = ids.stream()
                    .flatMap(id -> facts.rightsOf(id).stream())
                    .distinct()
                    .toList();
            groups = HoldersAtDoor.names(sql, "access_group", set(rights, right -> right.groupId()));
            weeks = HoldersAtDoor.names(sql, "weekly_profile", set(rights, right -> right.profileId()));
            calendars = HoldersAtDoor.names(sql, "holiday_calendar", set(rights, right -> right.calendarId()));
            labels = residents.labels(ids);
        }

        private static Set<Long> set(List<Right> rights, java.util.function.Function<Right, Optional<Long>> id) {
            return rights.stream().flatMap(right -> id.apply(right).stream()).collect(Collectors.toSet());
        }

        List<DoorPermit> permits(long residentId, Doors doors, Map<Long, List<CardOnController>> cards) {
            Map<Long, List<DoorRight>> byController = facts.of(residentId);
            List<DoorPermit> permits = new ArrayList<>();
            facts.doorsOf(residentId).forEach((door, rights) -> {
                if (doors.wanted(door) && controllers.containsKey(door.controllerId())) {
                    List<CardOnController> here = cards.getOrDefault(door.controllerId(), List.of());
                    permits.add(
                            permit(residentId, door, rights, byController.get(door.controllerId()), relevant(here)));
                }
            });
            return permits;
        }

        // What was taken off and confirmed says nothing any more.
        private static List<CardOnController> relevant(List<CardOnController> cards) {
            return cards.stream()
                    .filter(card -> card.wanted() || card.confirmed() || card.state() != WishState.DONE)
                    .toList();
        }

        private DoorPermit permit(
                long residentId,
                DoorRef door,
                List<Right> rights,
                List<DoorRight> atController,
                List<CardOnController> cards) {
            ControllerRef controller = controllers.get(door.controllerId());
            WishCalculation calculation = new WishCalculation(Clocks.SHOWN, profiles.of(controller.id()));
            Wish wish = calculation.at(now, atController, controller.points());
            boolean unfit =
                    !cards.isEmpty() && cards.stream().allMatch(card -> card.state() == WishState.NOT_ON_CONTROLLER);
            List<RightAtDoor> here = rights.stream()
                    .map(right -> right(right, door, atController, calculation, wish, unfit))
                    .toList();
            Optional<ResidentLabel> label = Optional.ofNullable(labels.get(residentId));
            return new DoorPermit(
                    residentId,
                    label.map(ResidentLabel::maskedName).orElse(""),
                    label.map(ResidentLabel::houseLabel).orElse(""),
                    door.id(),
                    door.name(),
                    controller.id(),
                    controller.name(),
                    controller.online(),
                    here.stream().anyMatch(RightAtDoor::holds),
                    here,
                    cards);
        }

        private RightAtDoor right(
                Right right,
                DoorRef door,
                List<DoorRight> atController,
                WishCalculation calculation,
                Wish wish,
                boolean unfit) {
            DoorRight mine = atController.stream()
                    .filter(one -> one.rightId() == right.id() && one.door() == door.number())
                    .findFirst()
                    .orElseThrow();
            boolean holds = mine.inForce(at)
                    && new Schedule(List.of(mine.term())).holds(LocalDateTime.ofInstant(at, Clocks.SHOWN));
            return new RightAtDoor(
                    right.id(),
                    right.groupId().map(groups::get),
                    right.from(),
                    right.to(),
                    right.profileId().map(weeks::get),
                    right.calendarId().map(calendars::get),
                    holds,
                    unfit ? Enforcement.NOT_ON_CONTROLLER : calculation.enforcement(now, mine, wish));
        }
    }
}
