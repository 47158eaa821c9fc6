package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.platform.Checks;
import java.util.List;
import java.util.Set;

/**
 * What administrators say of a platform below.
 *
 * @param name at most 100 characters
 * @param role of the platform; can't be changed later
 * @param kinds that it may send
 * @param divisions beginnings of the codes of the communities that it may send of, 2 to 15 digits each
 */
public record ChildData(String name, Tier role, Set<RecordKind> kinds, List<String> divisions) {
    private static final int LONGEST = 100;

    /** @throws cn.zhian.platform.Invalid if something is missing or wrong */
    public ChildData {
        new Checks().text("name", name, LONGEST).required("role", role).done();
        Entitlement entitlement = new Entitlement(kinds, divisions);
        name = name.strip();
        kinds = entitlement.kinds();
        divisions = entitlement.divisions();
    }

    /** What it may send. */
    public Entitlement entitlement() {
        return new Entitlement(kinds, divisions);
    }
}
