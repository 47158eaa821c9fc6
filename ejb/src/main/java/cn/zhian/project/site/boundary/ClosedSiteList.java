package cn.zhian.project.site.boundary;

import java.time.Instant;
import java.util.List;

/**
 * A closed check list.
 *
 * @param number in its project
 * @param round of the project in which it was filled
 * @param sha256 of its frozen content
 * @param closedAt when
 * @param lines how many it has
 * @param notKept those that are not kept, in words
 */
public record ClosedSiteList(int number, int round, String sha256, Instant closedAt, int lines, List<String> notKept) {}
