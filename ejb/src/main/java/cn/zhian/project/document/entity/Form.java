package cn.zhian.project.document.entity;

import cn.zhian.project.process.entity.DocumentKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Everything that a document shows; the same form always makes the same bytes.
 *
 * @param kind of document
 * @param number as people quote it, for example 智安验证〔2026〕3号
 * @param authority who issues it, in words
 * @param community its name
 * @param communityCode 15 digits
 * @param project its name
 * @param detail what is said beyond the form; may be empty and may have several lines
 * @param dueAt until when a rectification is due
 * @param issuedAt when
 * @param address of the page that verifies it
 * @param sheet the acceptance sheet that it is issued with
 */
public record Form(
        DocumentKind kind,
        String number,
        String authority,
        String community,
        String communityCode,
        String project,
        String detail,
        Optional<Instant> dueAt,
        Instant issuedAt,
        String address,
        Optional<ProvenSheet> sheet) {
    /** What it says in one word. */
    public DocumentResult result() {
        return DocumentResult.of(kind);
    }
}
