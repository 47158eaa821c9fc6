package cn.zhian.project.site.boundary;

import java.util.List;
import java.util.Optional;

/**
 * A filling of a check list in full.
 *
 * @param head as in lists
 * @param intact whether a closed list is as it was closed; empty for others
 * @param mayFill whether the caller may answer its lines now
 * @param lines in the order of the list
 */
public record SiteListView(SiteListHead head, Optional<Boolean> intact, boolean mayFill, List<SiteLineView> lines) {}
