package cn.zhian.project.rule.control;

import cn.zhian.project.rule.entity.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

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
        for (int i = 0; i < Math.max(then.size(), now.size()); i++) {
            if (i >= then.size() || i >= now.size() || !then.get(i).equals(now.get(i))) {
                add(touched, then, i);
                add(touched, now, i);
                break;
            }
        }
        return touched;
    }

    private static void add(Set<String> touched, List<Scheme> schemes, int index) {
        if (index < schemes.size()) {
            touched.add(schemes.get(index).division());
        }
    }

    private static List<Scheme> without(List<Scheme> schemes, Predicate<String> held) {
        List<Scheme> foreign = new ArrayList<>(schemes);
        foreign.removeIf(scheme -> held.test(scheme.division()));
        return foreign;
    }
}
