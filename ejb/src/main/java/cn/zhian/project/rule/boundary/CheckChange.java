package cn.zhian.project.rule.boundary;

/**
 * What a draft would change for a community.
 *
 * @param before under the version in force
 * @param after under the draft
 */
public record CheckChange(CheckLine before, CheckLine after) {}
