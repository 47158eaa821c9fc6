package cn.zhian.project.filing.boundary;

/**
 * A document that a submission relies on; the project must have it.
 *
 * @param name as the submitter calls it, at most 60 characters
 * @param sha256 of the file, 64 hex digits, in any case
 */
public record NamedDocument(String name, String sha256) {}
