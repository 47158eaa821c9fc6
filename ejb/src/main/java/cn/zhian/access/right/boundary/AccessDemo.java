package cn.zhian.access.right.boundary;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import cn.zhian.access.control.Sql;
import cn.zhian.access.control.SqlFailure;
import cn.zhian.access.credential.control.CredentialTable;
import cn.zhian.access.credential.control.CredentialValues;
import cn.zhian.access.credential.entity.Credential;
import cn.zhian.access.credential.entity.CredentialStatus;
import cn.zhian.access.distribution.boundary.Wishes;
import cn.zhian.access.right.control.GroupTable;
import cn.zhian.access.right.control.RightChanges;
import cn.zhian.access.right.control.RightTable;
import cn.zhian.access.right.control.TimeTable;
import cn.zhian.access.right.entity.HolidayRule;
import cn.zhian.access.right.entity.Right;
import cn.zhian.access.right.entity.RightStatus;
import cn.zhian.access.right.entity.Span;
import cn.zhian.access.right.entity.Week;
import cn.zhian.community.boundary.DemoCommunityLoaded;
import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.Urgency;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.boundary.DoorRef;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Cards and rights of a demonstration: most residents have a card; by building they may pass the gates and their own
 * doors at any time, and the side doors by day.
 */
@Stateless
@Internal("The demonstration's event")
public class AccessDemo {
    private static final int AFTER_THE_DOORS = 3000;
    private static final int HOLDERS = 2_500;
    private static final long FIRST_CARD = 10_010_001L;
    private static final long STEP = 37;
    private static final Week BY_DAY = new Week(Collections.nCopies(7, List.of(new Span(6 * 60, 23 * 60))));

    private record Person(long id, long buildingId) {}

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    Clock clock;

    @Inject
    DeviceDirectory devices;

    @Inject
    Wishes wishes;

    @Inject
    RightChanges changes;

    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    /** Loads them when people and doors are there. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void loaded(
            @Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(AFTER_THE_DOORS) DemoCommunityLoaded loaded) {
        if (demo) {
            load(loaded.communityId());
        }
    }

    private void load(long communityId) {
        List<Person> people;
        try (Sql sql = Sql.of(source)) {
            people =
                    sql.list("""
                    SELECT r.id, h.building_id FROM resident r JOIN house h ON h.id = r.house_id
                    WHERE r.community_id = ? AND r.status = 'ACTIVE'
                    AND NOT EXISTS (SELECT 1 FROM credential c WHERE c.community_id = r.community_id)
                    ORDER BY r.id LIMIT ?""", row -> new Person(row.number("id"), row.number("building_id")), communityId, HOLDERS);
            cards(sql, communityId, people);
            rights(sql, communityId, people);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
        wishes.ofResidents(people.stream().map(Person::id).toList(), Urgency.NORMAL);
    }

    private void cards(Sql sql, long communityId, List<Person> people) throws SQLException {
        CredentialTable table = new CredentialTable(personal);
        Instant now = clock.instant();
        List<Credential> cards = new ArrayList<>();
        for (Person person : people) {
            String number = String.valueOf(FIRST_CARD + STEP * cards.size());
            cards.add(new Credential(
                    table.nextId(sql),
                    person.id(),
                    communityId,
                    CredentialKind.CARD,
                    number,
                    CredentialValues.cardNumber(CredentialKind.CARD, number),
                    CredentialStatus.ACTIVE,
                    now,
                    now));
        }
        table.insert(sql, cards);
    }

    private void rights(Sql sql, long communityId, List<Person> people) throws SQLException {
        Map<Long, Set<Long>> byBuilding =
                new TreeMap<>(people.stream().collect(groupingBy(Person::buildingId, mapping(Person::id, toSet()))));
        Map<Long, Set<Long>> doorsAt = new TreeMap<>();
        Set<Long> shared =
                devices.doorsIn(communityId).stream().map(DoorRef::id).collect(toSet());
        for (Long building : byBuilding.keySet()) {
            Set<Long> doors =
                    devices.doorsAtBuilding(building).stream().map(DoorRef::id).collect(toSet());
            doorsAt.put(building, doors);
            shared.removeAll(doors);
        }
        if (people.isEmpty() || shared.isEmpty()) {
            return;
        }
        Set<Long> side = devices.doors(shared).stream()
                .filter(door -> door.name().endsWith("侧门"))
                .map(DoorRef::id)
                .collect(toSet());
        shared.removeAll(side);
        long gates = GroupTable.DOORS.insert(sql, communityId, "小区大门", shared);
        long byDay = TimeTable.insertProfile(sql, communityId, "每日 6–23 时", BY_DAY);
        List<Right> rights = new ArrayList<>();
        for (Map.Entry<Long, Set<Long>> one : byBuilding.entrySet()) {
            String name = sql.first("SELECT name FROM building WHERE id = ?", row -> row.text("name"), one.getKey())
                    .orElse("");
            long group = GroupTable.RESIDENTS.insert(sql, communityId, name + "住户", one.getValue());
            rights.add(right(sql, communityId, group, doorsAt.get(one.getKey()), Set.of(gates), Optional.empty()));
            if (!side.isEmpty()) {
                rights.add(right(sql, communityId, group, new HashSet<>(side), Set.of(), Optional.of(byDay)));
            }
        }
        RightTable.insert(sql, rights);
        changes.of(rights);
    }

    private Right right(
            Sql sql, long communityId, long group, Set<Long> doors, Set<Long> doorGroups, Optional<Long> profile)
            throws SQLException {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Clocks.SHOWN);
        return new Right(
                RightTable.nextId(sql),
                communityId,
                Optional.empty(),
                Optional.of(group),
                today.withDayOfYear(1).atStartOfDay(Clocks.SHOWN).toInstant(),
                today.plusYears(5).withDayOfYear(1).atStartOfDay(Clocks.SHOWN).toInstant(),
                profile,
                Optional.empty(),
                HolidayRule.AS_USUAL,
                List.of(),
                doors,
                doorGroups,
                RightStatus.ACTIVE,
                "",
                now);
    }
}
