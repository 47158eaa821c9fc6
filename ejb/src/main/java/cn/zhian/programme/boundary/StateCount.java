package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.CommunityState;

/**
 * How many communities stand where.
 *
 * @param state where
 * @param communities how many
 */
public record StateCount(CommunityState state, long communities) {}
