package cn.zhian.access.distribution.control;

import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.api.TimeProfile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** The numbers of one controller's time profiles: which are taken, for what, and which are new. */
public final class ProfileShelf {
    private static final int LONGEST_KEY = 500;

    /** A chain of profiles to be stored. */
    public record Chain(Schedule schedule, List<TimeProfile> profiles) {}

    private final StoreLimits limits;
    private final LocalDate today;
    private final Map<String, Integer> heads = new HashMap<>();
    private final Map<Integer, Integer> headByNumber = new HashMap<>();
    private final Set<Integer> handedOut = new HashSet<>();
    private final List<Chain> added = new ArrayList<>();

    /** @param today the day from which rolling schedules are worked out */
    public ProfileShelf(StoreLimits limits, LocalDate today) {
        this.limits = limits;
        this.today = today;
    }

    /** Enters a stored profile. @param key on a head, null on the others */
    public void enter(int number, int head, String key) {
        headByNumber.put(number, head);
        if (key != null) {
            heads.put(key, head);
        }
    }

    /** Forgets what is stored, to be entered anew; what was added stays. */
    public void clear() {
        heads.clear();
        headByNumber.clear();
        added.forEach(this::note);
    }

    /** The head of a schedule that has one. */
    public OptionalInt known(Schedule schedule) {
        Integer head = heads.get(schedule.key());
        if (head == null) {
            return OptionalInt.empty();
        }
        handedOut.add(head);
        return OptionalInt.of(head);
    }

    /** Gives a schedule numbers; empty if they do not suffice. */
    public OptionalInt add(Schedule schedule) {
        ProfileChain chain = new ProfileChain(schedule.from(today), limits.spansPerProfile());
        List<Integer> free = free(chain.size());
        if (free.isEmpty() || schedule.key().length() > LONGEST_KEY) {
            return OptionalInt.empty();
        }
        Chain stored = new Chain(schedule, chain.numbered(free));
        added.add(stored);
        note(stored);
        handedOut.add(free.get(0));
        return OptionalInt.of(free.get(0));
    }

    private void note(Chain chain) {
        int head = chain.profiles().get(0).number();
        heads.put(chain.schedule().key(), head);
        chain.profiles().forEach(profile -> headByNumber.put(profile.number(), head));
    }

    /** Some free numbers, none if there are fewer. */
    public List<Integer> free(int size) {
        List<Integer> free = new ArrayList<>();
        for (int number = limits.firstProfile(); number <= limits.lastProfile() && free.size() < size; number++) {
            if (!headByNumber.containsKey(number)) {
                free.add(number);
            }
        }
        return free.size() < size ? List.of() : free;
    }

    /**
     * Frees the chains that nothing refers to.
     *
     * @param used heads that cards refer to, as wanted or as confirmed
     * @return the numbers freed
     */
    public Set<Integer> release(Set<Integer> used) {
        Set<Integer> freed = new TreeSet<>();
        headByNumber.forEach((number, head) -> {
            if (!used.contains(head) && !handedOut.contains(head)) {
                freed.add(number);
            }
        });
        headByNumber.keySet().removeAll(freed);
        heads.values().removeAll(freed);
        return freed;
    }

    /** What was added and is to be stored. */
    public List<Chain> added() {
        return List.copyOf(added);
    }
}
