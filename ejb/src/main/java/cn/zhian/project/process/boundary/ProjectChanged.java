package cn.zhian.project.process.boundary;

/** Something was done to a project of a community; fired when it is stored. */
public record ProjectChanged(long projectId, long communityId) {}
