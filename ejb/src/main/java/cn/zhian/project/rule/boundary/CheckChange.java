package cn.zhian.project.rule.boundary;

import java.util.List;

/**
 * What a draft would change for a community.
 *
 * @param before under what is in force
 * @param after under the draft
 * @param missing must- and should-items that would become missing
 * @param settled such items that would no longer be missing
 */
public record CheckChange(CheckLine before, CheckLine after, List<ItemName> missing, List<ItemName> settled) {}
