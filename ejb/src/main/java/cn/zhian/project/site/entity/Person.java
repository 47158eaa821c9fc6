package cn.zhian.project.site.entity;

/**
 * Who does something on site.
 *
 * @param id of the user
 * @param name to sign in with, as it is now
 */
public record Person(long id, String name) {}
