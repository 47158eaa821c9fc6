package cn.zhian.access.right.boundary;

import cn.zhian.access.right.entity.Week;

/** A weekly profile: a name for a week's hours. */
public record ProfileView(long id, long communityId, String name, Week week) {}
