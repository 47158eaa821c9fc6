package cn.zhian.project.site.view;

import cn.zhian.project.site.boundary.SiteLineView;
import java.util.List;

/**
 * The lines of a system, as the page shows them.
 *
 * @param system in the source's words
 * @param answered of all its lines
 * @param total all its lines
 * @param lines those that the filter lets through
 */
public record SiteGroup(String system, long answered, int total, List<SiteLineView> lines) {}
