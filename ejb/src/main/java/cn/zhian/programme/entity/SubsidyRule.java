package cn.zhian.programme.entity;

import java.util.Set;

/**
 * Who gets a subsidy (以奖代补). No source so far says how much; the finance bureau enters what it grants.
 *
 * @param task of the process at which the finance bureau decides
 * @param classes of communities that the source names
 * @param source its clause
 */
public record SubsidyRule(String task, Set<String> classes, String source) {}
