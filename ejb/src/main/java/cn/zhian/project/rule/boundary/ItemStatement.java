package cn.zhian.project.rule.boundary;

import cn.zhian.project.rule.entity.StatementKind;

/**
 * What is stated about an item of a rule set.
 *
 * @param ruleSet code
 * @param item id
 * @param kind of statement
 * @param text its wording, 1 to 1,000 characters
 */
public record ItemStatement(String ruleSet, String item, StatementKind kind, String text) {}
