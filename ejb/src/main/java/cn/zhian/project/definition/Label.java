package cn.zhian.project.definition;

/**
 * A name in both languages of the product.
 *
 * @param zh Chinese, as in the source
 * @param en English
 */
public record Label(String zh, String en) {}
