package cn.zhian.project.process.entity;

import cn.zhian.project.rule.entity.Trait;
import java.util.EnumSet;
import java.util.Set;

/** What is built (WF-1). */
public enum ProjectKind {
    /** 新建 */
    NEW(Trait.NEW_BUILD),
    /** 在建、已建未交付 */
    UNDER_CONSTRUCTION(Trait.NEW_BUILD),
    /** 已建 */
    EXISTING(Trait.EXISTING),
    /** 老旧小区改造 */
    RENEWAL(Trait.RENEWAL);

    private final Trait trait;

    ProjectKind(Trait trait) {
        this.trait = trait;
    }

    /** Traits of a community with such a project. */
    public Set<Trait> with(Set<Trait> community) {
        Set<Trait> traits = EnumSet.of(trait);
        traits.addAll(community);
        return traits;
    }
}
