package cn.zhian.project.site.view;

/**
 * The heading of a system on the page of a check list.
 *
 * @param system in the source's words
 * @param answered of all its lines
 * @param total all its lines
 */
public record SiteHeading(String system, long answered, int total) {}
