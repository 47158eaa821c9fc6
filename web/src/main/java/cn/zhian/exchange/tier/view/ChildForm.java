package cn.zhian.exchange.tier.view;

import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.tier.entity.ChildData;
import cn.zhian.exchange.tier.entity.ChildView;
import cn.zhian.exchange.tier.entity.Tier;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is filled in of a platform below. */
public final class ChildForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long version;
    private String name;
    private Tier role = Tier.COMMUNITY;
    private RecordKind[] kinds = RecordKind.values();
    private String divisions;

    /** An empty form, with every kind. */
    public ChildForm() {}

    /** The form of one that is there. */
    ChildForm(ChildView child) {
        id = child.id();
        version = child.version();
        name = child.name();
        role = child.role();
        kinds = child.kinds().toArray(RecordKind[]::new);
        divisions = String.join(" ", child.divisions());
    }

    /** What the boundary takes. */
    ChildData data() {
        return new ChildData(name, role, Set.of(kinds), codes());
    }

    private List<String> codes() {
        return Arrays.stream(Optional.ofNullable(divisions).orElse("").split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** Number; 0 for a new one. */
    public long getId() {
        return id;
    }

    /** The version that was read. */
    long version() {
        return version;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Takes its name. */
    public void setName(String name) {
        this.name = name;
    }

    /** Its role. */
    public Tier getRole() {
        return role;
    }

    /** Takes its role. */
    public void setRole(Tier role) {
        this.role = role;
    }

    /** What it may send. */
    public RecordKind[] getKinds() {
        return kinds.clone();
    }

    /** Takes what it may send. */
    public void setKinds(RecordKind[] kinds) {
        this.kinds = kinds.clone();
    }

    /** Beginnings of community codes, parted by blanks. */
    public String getDivisions() {
        return divisions;
    }

    /** Takes the beginnings of community codes. */
    public void setDivisions(String divisions) {
        this.divisions = divisions;
    }
}
