package cn.zhian.project.process.entity;

import cn.zhian.project.rule.entity.Scheme;

/**
 * What applies to a project when it is begun.
 *
 * @param scheme of its division and traits
 * @param ruleSetNumber version of the table in force
 * @param processNumber version of the process in force
 */
public record ChosenRules(Scheme scheme, int ruleSetNumber, int processNumber) {}
