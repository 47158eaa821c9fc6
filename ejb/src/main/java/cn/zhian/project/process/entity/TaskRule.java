package cn.zhian.project.process.entity;

import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.Trait;
import java.util.Optional;
import java.util.Set;

/**
 * A task of a stage.
 *
 * @param id unique in its process
 * @param name for example 技术评审
 * @param role party that does it
 * @param kind work or decision
 * @param days working days until it is due; empty if it has no deadline
 * @param gates that must be open before it can be completed
 * @param applies only where one of these holds; empty: always
 * @param issues document that its completion brings forth
 */
public record TaskRule(
        String id,
        Label name,
        ProjectRole role,
        TaskKind kind,
        Optional<Integer> days,
        Set<Gate> gates,
        Set<Trait> applies,
        Optional<DocumentKind> issues) {
    /** Whether it is part of a project with these traits. */
    public boolean concerns(Set<Trait> traits) {
        return applies.isEmpty() || applies.stream().anyMatch(traits::contains);
    }
}
