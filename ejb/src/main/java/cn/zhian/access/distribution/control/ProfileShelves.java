package cn.zhian.access.distribution.control;

import cn.zhian.access.control.Sql;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.api.TimeProfile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The time profiles of the controllers that a change concerns. Numbers are given out under a lock of all of them, taken
 * in order when the first new number is needed.
 */
public final class ProfileShelves {
    private final Sql sql;
    private final Instant now;
    private final LocalDate today;
    private final TreeMap<Long, ProfileShelf> shelves = new TreeMap<>();
    private boolean locked;

    /** @param limits by controller */
    public ProfileShelves(Sql sql, Instant now, LocalDate today, Map<Long, StoreLimits> limits) {
        this.sql = sql;
        this.now = now;
        this.today = today;
        limits.forEach((controller, limit) -> shelves.put(controller, new ProfileShelf(limit, today)));
        load();
    }

    private void load() {
        if (shelves.isEmpty()) {
            return;
        }
        shelves.values().forEach(ProfileShelf::clear);
        sql.list(
                "SELECT controller_id, number, head, terms FROM controller_profile WHERE controller_id IN (?)",
                row -> {
                    shelves.get(row.number("controller_id"))
                            .enter(
                                    row.count("number"),
                                    row.count("head"),
                                    row.maybeText("terms").orElse(null));
                    return row;
                },
                shelves.keySet());
    }

    /** The numbers of one controller. */
    public ProfileNumbers of(long controllerId) {
        return schedule -> head(controllerId, schedule);
    }

    private OptionalInt head(long controllerId, Schedule schedule) {
        ProfileShelf shelf = shelves.get(controllerId);
        OptionalInt known = shelf.known(schedule);
        if (known.isPresent()) {
            return known;
        }
        lock();
        OptionalInt meanwhile = shelf.known(schedule);
        if (meanwhile.isPresent()) {
            return meanwhile;
        }
        OptionalInt added = shelf.add(schedule);
        if (added.isPresent()) {
            return added;
        }
        clean(controllerId, shelf);
        return shelf.add(schedule);
    }

    private void lock() {
        if (!locked) {
            sql.insert(
                    "INSERT IGNORE INTO controller_book (controller_id)",
                    "",
                    shelves.keySet().stream().map(id -> new Object[] {id}).toList());
            sql.list(
                    "SELECT controller_id FROM controller_book WHERE controller_id IN (?) ORDER BY controller_id"
                            + " FOR UPDATE",
                    row -> row.number("controller_id"),
                    shelves.keySet());
            locked = true;
            load();
        }
    }

    private void clean(long controllerId, ProfileShelf shelf) {
        Set<Integer> used = new HashSet<>();
        sql.list("""
                        SELECT wanted_permissions AS p FROM controller_card WHERE controller_id = ? UNION
                        SELECT confirmed_permissions FROM controller_card WHERE controller_id = ?""", row -> row.text("p"), controllerId, controllerId).stream()
                .flatMap(text -> PermissionText.parse(text).stream())
                .forEach(used::add);
        Set<Integer> freed = shelf.release(used);
        if (!freed.isEmpty()) {
            sql.update("DELETE FROM controller_profile WHERE controller_id = ? AND number IN (?)", controllerId, freed);
        }
    }

    /** Stores what was added; the profiles go to the controllers before the cards that use them. */
    public void store() {
        List<Object[]> rows = new ArrayList<>();
        shelves.forEach((controller, shelf) -> shelf.added()
                .forEach(chain -> chain.profiles().forEach(profile -> rows.add(row(controller, chain, profile)))));
        sql.insert("""
                INSERT INTO controller_profile (controller_id, number, head, position, terms, body, rolling,
                worked_out_on, wanted_version, state, next_attempt_at)""", "", rows);
    }

    private Object[] row(long controller, ProfileShelf.Chain chain, TimeProfile profile) {
        int position = chain.profiles().indexOf(profile);
        return new Object[] {
            controller,
            profile.number(),
            chain.profiles().get(0).number(),
            position,
            position == 0 ? chain.schedule().key() : null,
            ProfileText.stored(profile),
            chain.schedule().rolling(),
            today,
            1L,
            WishState.PENDING,
            now
        };
    }

    /**
     * Works the content of some schedules out anew.
     *
     * @param heads stored key by head, of one controller
     * @return whether all still fit; one that does not loses its name, so that no card gets it any more
     */
    public boolean refresh(long controllerId, Map<Integer, String> heads, TermReader terms, int spansPerProfile) {
        lock();
        Map<Integer, List<Integer>> numbers = new HashMap<>();
        sql.list(
                "SELECT number, head FROM controller_profile WHERE controller_id = ? AND head IN (?) ORDER BY position",
                row -> numbers.computeIfAbsent(row.count("head"), head -> new ArrayList<>())
                        .add(row.count("number")),
                controllerId,
                heads.keySet());
        boolean all = true;
        for (Map.Entry<Integer, String> head : heads.entrySet()) {
            Schedule schedule = terms.schedule(head.getValue());
            ProfileChain chain = new ProfileChain(schedule.from(today), spansPerProfile);
            all &= rewrite(controllerId, head.getKey(), numbers.get(head.getKey()), chain);
        }
        return all;
    }

    private boolean rewrite(long controllerId, int head, List<Integer> numbers, ProfileChain chain) {
        ProfileShelf shelf = shelves.get(controllerId);
        List<Integer> more = shelf.free(Math.max(0, chain.size() - numbers.size()));
        if (chain.size() > numbers.size() + more.size()) {
            sql.update(
                    "UPDATE controller_profile SET terms = NULL, rolling = FALSE WHERE controller_id = ? AND number = ?",
                    controllerId,
                    head);
            return false;
        }
        more.forEach(number -> shelf.enter(number, head, null));
        List<Integer> all = Stream.concat(numbers.stream(), more.stream()).toList();
        List<Object[]> rows = new ArrayList<>();
        for (TimeProfile profile : chain.numbered(all)) {
            int position = all.indexOf(profile.number());
            rows.add(new Object[] {
                controllerId,
                profile.number(),
                head,
                position,
                ProfileText.stored(profile),
                today,
                WishState.PENDING,
                now
            });
        }
        sql.insert("""
                INSERT INTO controller_profile (controller_id, number, head, position, body, worked_out_on, state,
                next_attempt_at)""", """
                ON DUPLICATE KEY UPDATE
                wanted_version = wanted_version + (body <> VALUES(body)),
                state = IF(body <> VALUES(body), VALUES(state), state),
                attempts = IF(body <> VALUES(body), 0, attempts),
                next_attempt_at = IF(body <> VALUES(body), VALUES(next_attempt_at), next_attempt_at),
                worked_out_on = VALUES(worked_out_on), body = VALUES(body)""", rows);
        return true;
    }
}
