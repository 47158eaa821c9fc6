package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.DocumentKind;
import java.time.Instant;

/**
 * A project calls for a document; observed in the same transaction.
 *
 * @param projectId that calls for it
 * @param communityId of the project
 * @param kind of document
 * @param authority role that issues it, as in its process
 * @param project its name
 * @param detail what the document says beyond its form: the reason of a return, or empty
 * @param dueAt until when a rectification is due; null for other documents
 * @param at when
 */
public record DocumentDue(
        long projectId,
        long communityId,
        DocumentKind kind,
        String authority,
        String project,
        String detail,
        Instant dueAt,
        Instant at) {}
