package cn.zhian.project.rule.view;

import cn.zhian.platform.view.Entered;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.Proof;
import cn.zhian.project.rule.entity.RuleItem;
import cn.zhian.project.rule.entity.Trait;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An item being written. */
public class ItemForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String old;
    private final List<DemandLine> demands = new ArrayList<>();
    private final List<ProofForm> proof = new ArrayList<>();
    private String id;
    private String group;
    private String subsystem;
    private String area;
    private String alternative;
    private Trait[] applies = {};
    private Trait[] unless = {};
    private String note;

    private ItemForm(String old, List<Level> levels, Map<String, Demand> known) {
        this.old = old;
        levels.forEach(level -> demands.add(new DemandLine(level, known.get(level.id()))));
    }

    /** An empty one. */
    static ItemForm empty(List<Level> levels) {
        ItemForm form = new ItemForm(null, levels, Map.of());
        form.proof.add(new ProofForm());
        return form;
    }

    /** One as it is. */
    static ItemForm of(RuleItem item, List<Level> levels) {
        ItemForm form = new ItemForm(item.id(), levels, item.demands());
        form.id = item.id();
        form.group = item.group();
        form.subsystem = item.subsystem().orElse(null);
        form.area = item.area().orElse(null);
        form.alternative = item.alternative().orElse(null);
        form.applies = item.applies().toArray(Trait[]::new);
        form.unless = item.unless().toArray(Trait[]::new);
        form.note = item.note().orElse(null);
        item.proof().forEach(part -> form.proof.add(ProofForm.of(part)));
        return form;
    }

    /** What it says. */
    RuleItem item() {
        Map<String, Demand> asked = new LinkedHashMap<>();
        demands.stream()
                .filter(line -> line.getDemand() != null)
                .forEach(line -> asked.put(line.getLevel(), line.getDemand()));
        List<Proof> proofs = proof.stream().map(ProofForm::proof).toList();
        return new RuleItem(
                id.strip(),
                group.strip(),
                Entered.text(subsystem),
                Entered.text(area),
                asked,
                proofs,
                Entered.text(alternative),
                RuleWords.set(applies),
                RuleWords.set(unless),
                Entered.text(note));
    }

    /** Id of the item that is worded differently; empty of a new one. */
    Optional<String> old() {
        return Optional.ofNullable(old);
    }

    /** Asks for one proof more. */
    public void addProof() {
        proof.add(new ProofForm());
    }

    /** Asks for one proof less. */
    public void removeProof(ProofForm one) {
        proof.remove(one);
    }

    /** Whether it is a new item. */
    public boolean isFresh() {
        return old == null;
    }

    /** What each level asks for. */
    public List<DemandLine> getDemands() {
        return demands;
    }

    /** All that must hold. */
    public List<ProofForm> getProof() {
        return proof;
    }

    /** Its id. */
    public String getId() {
        return id;
    }

    /** Its id. */
    public void setId(String id) {
        this.id = id;
    }

    /** Group of the table. */
    public String getGroup() {
        return group;
    }

    /** Group of the table. */
    public void setGroup(String group) {
        this.group = group;
    }

    /** Subsystem. */
    public String getSubsystem() {
        return subsystem;
    }

    /** Subsystem. */
    public void setSubsystem(String subsystem) {
        this.subsystem = subsystem;
    }

    /** Area. */
    public String getArea() {
        return area;
    }

    /** Area. */
    public void setArea(String area) {
        this.area = area;
    }

    /** Item that may stand in its place. */
    public String getAlternative() {
        return alternative;
    }

    /** Item that may stand in its place. */
    public void setAlternative(String alternative) {
        this.alternative = alternative;
    }

    /** Where it counts. */
    public Trait[] getApplies() {
        return applies;
    }

    /** Where it counts. */
    public void setApplies(Trait[] applies) {
        this.applies = applies;
    }

    /** Where it does not count. */
    public Trait[] getUnless() {
        return unless;
    }

    /** Where it does not count. */
    public void setUnless(Trait[] unless) {
        this.unless = unless;
    }

    /** What the source adds. */
    public String getNote() {
        return note;
    }

    /** What the source adds. */
    public void setNote(String note) {
        this.note = note;
    }
}
