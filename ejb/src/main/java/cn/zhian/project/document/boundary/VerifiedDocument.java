package cn.zhian.project.document.boundary;

import cn.zhian.project.document.entity.DocumentResult;
import cn.zhian.project.process.entity.DocumentKind;
import java.time.LocalDate;

/**
 * What anybody who holds a document may know of it, and no more.
 *
 * @param kind of document
 * @param number as people quote it
 * @param community its name
 * @param result what the document says
 * @param date on which it was issued, in China
 */
public record VerifiedDocument(
        DocumentKind kind, String number, String community, DocumentResult result, LocalDate date) {}
