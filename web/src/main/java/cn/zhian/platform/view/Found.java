package cn.zhian.platform.view;

import java.io.Serializable;

/**
 * A result of the global search.
 *
 * @param kind key of what it is, {@code search.kind.<kind>} in the bundle {@code platform}
 * @param title the object's name, masked as the caller may see it
 * @param detail one more fact, for example the house; may be empty
 * @param path of its page with its id, for example {@code /resident/residents.xhtml?id=42}
 */
public record Found(String kind, String title, String detail, String path) implements Serializable {}
