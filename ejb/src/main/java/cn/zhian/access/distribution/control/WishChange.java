package cn.zhian.access.distribution.control;

/**
 * A wish to be stored.
 *
 * @param urgent whether it goes before everything else, since it takes something away
 */
public record WishChange(WishRow row, boolean urgent) {}
