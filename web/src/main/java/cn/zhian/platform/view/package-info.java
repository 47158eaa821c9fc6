/**
 * What every page stands on: texts and language, the signed-in user and the chosen community, lists that load in parts,
 * the right-hand panel, errors as messages, and the live channel. Knows no feature's rules; how to build a page with it
 * is told in {@code docs/reference/ui-patterns.md}.
 */
package cn.zhian.platform.view;
