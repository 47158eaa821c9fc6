package cn.zhian.project.site.boundary;

import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * The check lists of a project.
 *
 * @param checks name of the list in force for the project's table; empty if its region has none
 * @param mayFill whether the caller may begin and fill one now
 * @param items newest first
 */
public record SiteBookView(Optional<Label> checks, boolean mayFill, List<SiteListHead> items) {}
