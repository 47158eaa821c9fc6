package cn.zhian.project.document.control;

import java.util.Set;

/**
 * A file that was made.
 *
 * @param pdf its bytes
 * @param missing code points that the font lacks and the file shows as such, for example {@code U+20BB7}
 */
public record Printed(byte[] pdf, Set<String> missing) {}
