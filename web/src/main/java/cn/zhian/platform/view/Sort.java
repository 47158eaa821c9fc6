package cn.zhian.platform.view;

import java.io.Serializable;

/**
 * How the user wants a list sorted.
 *
 * @param field the column's {@code sortBy} without {@code row.}; the boundary knows the allowed ones
 * @param ascending else newest or largest first
 */
public record Sort(String field, boolean ascending) implements Serializable {}
