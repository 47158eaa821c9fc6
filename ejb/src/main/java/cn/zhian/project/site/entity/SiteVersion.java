package cn.zhian.project.site.entity;

/**
 * A check list in one of its versions.
 *
 * @param code of the list
 * @param number of the version, from 1
 */
public record SiteVersion(String code, int number) {}
