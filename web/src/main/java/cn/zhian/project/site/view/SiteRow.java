package cn.zhian.project.site.view;

import cn.zhian.project.site.boundary.SiteLineView;

/**
 * A line on the page of a check list. Lines stand in one list, whatever their system.
 *
 * @param heading of its system, at the first of the system's lines; null at others
 * @param line as it is
 */
public record SiteRow(SiteHeading heading, SiteLineView line) {}
