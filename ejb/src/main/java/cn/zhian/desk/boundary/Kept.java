package cn.zhian.desk.boundary;

import java.time.Instant;

/**
 * Something kept.
 *
 * @param name of a filter; empty for a draft
 * @param content as it was handed over, at most {@link Desk#LONGEST} characters
 * @param keptAt when it was last kept
 */
public record Kept(String name, String content, Instant keptAt) {}
