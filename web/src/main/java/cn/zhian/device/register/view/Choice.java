package cn.zhian.device.register.view;

/**
 * A value to choose and its word.
 *
 * @param value as it is kept
 * @param word in the user's language
 */
public record Choice(String value, String word) {}
