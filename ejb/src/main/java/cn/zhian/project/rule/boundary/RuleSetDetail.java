package cn.zhian.project.rule.boundary;

import cn.zhian.project.definition.boundary.DefinitionView;
import cn.zhian.project.rule.entity.RuleSet;

/**
 * A version of a rule set in full.
 *
 * @param head its version
 * @param rules its levels and items
 * @param document as it was written, JSON
 */
public record RuleSetDetail(DefinitionView head, RuleSet rules, String document) {}
