package cn.zhian.project.rule.control;

import cn.zhian.project.rule.entity.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whose schemes an edit touches. Pure. */
public final class SchemeChanges {
    private SchemeChanges() {}

    /**
     * The divisions, of those that the editor does not hold, whose schemes an edit adds, removes, words differently or
     * tries in another order; empty if it leaves all of them as they were.
     */
    public static Set<String> foreign(List<Scheme> before, List<Scheme> after, Predicate<String> held) {
        List<Scheme> then = without(before, held);
        List<Scheme> now = without(after, held);
        Set<String> touched = new HashSet<>();
        touched.addAll(divisions(less(then, now)));
        touched.addAll(divisions(less(now, then)));
        return touched.isEmpty() ? reordered(then, now) : touched;
    }

    /** The divisions where the order first differs. */
    private static Set<String> reordered(List<Scheme> then, List<Scheme> now) {
        for (int i = 0; i < then.size(); i++) {
            if (!then.get(i).equals(now.get(i))) {
                return divisions(List.of(then.get(i), now.get(i)));
            }
        }
        return Set.of();
    }

    /** Those of one list that the other does not have, or has fewer times. */
    private static List<Scheme> less(List<Scheme> some, List<Scheme> others) {
        List<Scheme> left = new ArrayList<>(some);
        others.forEach(left::remove);
        return left;
    }

    private static Set<String> divisions(List<Scheme> schemes) {
        return schemes.stream().map(Scheme::division).collect(Collectors.toSet());
    }

    private static List<Scheme> without(List<Scheme> schemes, Predicate<String> held) {
        List<Scheme> foreign = new ArrayList<>(schemes);
        foreign.removeIf(scheme -> held.test(scheme.division()));
        return foreign;
    }
}
