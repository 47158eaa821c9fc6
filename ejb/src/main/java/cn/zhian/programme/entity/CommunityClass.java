package cn.zhian.programme.entity;

import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.entity.Trait;
import java.util.Optional;
import java.util.Set;

/**
 * A class of communities that a programme has targets for. A community belongs to the first class of which it has a kind
 * or a trait.
 *
 * @param id for example {@code old}
 * @param name for example 老旧社区
 * @param number of communities that the source states; empty if it states none
 * @param kinds of community
 * @param traits of community
 */
public record CommunityClass(
        String id, Label name, Optional<Integer> number, Set<CommunityKind> kinds, Set<Trait> traits) {}
