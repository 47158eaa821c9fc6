package cn.zhian.project.rule.entity;

import cn.zhian.device.register.boundary.PlaceKind;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is checked: a plan, or a community as it is.
 *
 * @param traits of the community and its project
 * @param places how many of each kind there are; a kind that is missing is not known yet
 * @param equipment planned or there
 * @param statements by item id
 */
public record Subject(
        Set<Trait> traits,
        Map<PlaceKind, PlaceFact> places,
        List<Equipment> equipment,
        Map<String, List<Statement>> statements) {}
