package cn.zhian.project.process.entity;

import java.util.Set;

/**
 * Who acts on a project.
 *
 * @param user id
 * @param roles of that user in this project
 */
public record Actor(long user, Set<ProjectRole> roles) {}
