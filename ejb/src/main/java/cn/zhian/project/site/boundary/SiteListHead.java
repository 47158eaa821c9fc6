package cn.zhian.project.site.boundary;

import cn.zhian.project.definition.Label;
import cn.zhian.project.site.entity.SiteListState;
import java.time.Instant;
import java.util.Optional;

/**
 * A filling of a check list in lists.
 *
 * @param number in its project, from 1
 * @param name of the check list
 * @param source document that it is taken from
 * @param checks code of the check list
 * @param checksVersion number of its version
 * @param round of the project in which it counts
 * @param current whether the project is in that round
 * @param state open, closed or left
 * @param total lines
 * @param answered of these
 * @param notKept of these
 * @param begunBy user name
 * @param begunAt when
 * @param closedBy user name
 * @param closedAt when
 * @param sha256 of the closed list, 64 hex digits
 */
public record SiteListHead(
        int number,
        Label name,
        String source,
        String checks,
        int checksVersion,
        int round,
        boolean current,
        SiteListState state,
        int total,
        int answered,
        int notKept,
        String begunBy,
        Instant begunAt,
        Optional<String> closedBy,
        Optional<Instant> closedAt,
        Optional<String> sha256) {}
