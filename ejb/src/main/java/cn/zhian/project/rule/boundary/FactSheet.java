package cn.zhian.project.rule.boundary;

import cn.zhian.project.rule.entity.Trait;
import java.util.List;
import java.util.Set;

/**
 * What rules need to know of a community beyond its devices.
 *
 * @param communityId it belongs to
 * @param traits beyond its kind
 * @param places that somebody has counted
 * @param statements about items
 */
public record FactSheet(long communityId, Set<Trait> traits, List<PlaceCount> places, List<ItemStatement> statements) {}
