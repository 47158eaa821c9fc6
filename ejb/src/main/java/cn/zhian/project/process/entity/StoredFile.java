package cn.zhian.project.process.entity;

/**
 * The content of a file on disk.
 *
 * @param reference by which it is found, 32 hex digits
 * @param size of the content, bytes
 * @param sha256 of the content, 64 hex digits
 */
public record StoredFile(String reference, long size, String sha256) {}
