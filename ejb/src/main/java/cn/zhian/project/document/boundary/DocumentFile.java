package cn.zhian.project.document.boundary;

/**
 * A document as a file.
 *
 * @param name for the reader's folder, with {@code .pdf}
 * @param bytes exactly as issued
 */
public record DocumentFile(String name, byte[] bytes) {}
