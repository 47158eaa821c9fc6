package cn.zhian.project.rule.entity;

import cn.zhian.project.definition.Label;

/**
 * A column of a region's table: a step of a ladder, or a kind of community.
 *
 * @param id for example {@code advanced}
 * @param name for example 先进型
 */
public record Level(String id, Label name) {}
