package cn.zhian.project.document.boundary;

import cn.zhian.project.document.entity.DocumentResult;
import cn.zhian.project.document.entity.Facts;
import cn.zhian.project.document.entity.IssuedDocument;
import cn.zhian.project.process.entity.DocumentKind;
import java.time.Instant;
import java.util.Optional;

/**
 * An issued document.
 *
 * @param id its id
 * @param kind of document
 * @param number as people quote it, for example 智安验证〔2026〕3号
 * @param year of the number
 * @param serial place among the authority's documents of that kind and year, from 1
 * @param authority who issued it, in words
 * @param communityId community
 * @param communityCode 15 digits, when it was issued
 * @param community its name when it was issued
 * @param projectId project that called for it
 * @param project its name when it was issued
 * @param result what it says
 * @param detail what it says beyond its form
 * @param dueAt until when a rectification is due
 * @param issuedAt when
 * @param sha256 of the file, 64 hex digits
 */
public record DocumentView(
        long id,
        DocumentKind kind,
        String number,
        int year,
        int serial,
        String authority,
        long communityId,
        String communityCode,
        String community,
        Optional<Long> projectId,
        String project,
        DocumentResult result,
        String detail,
        Optional<Instant> dueAt,
        Instant issuedAt,
        String sha256) {
    static DocumentView of(IssuedDocument document) {
        Facts facts = document.facts();
        return new DocumentView(
                document.id(),
                document.kind(),
                facts.number(),
                document.year(),
                document.serial(),
                facts.authority(),
                document.communityId(),
                facts.communityCode(),
                facts.community(),
                document.projectId(),
                facts.project(),
                document.result(),
                facts.detail(),
                facts.dueAt(),
                document.issuedAt(),
                document.sha256());
    }
}
