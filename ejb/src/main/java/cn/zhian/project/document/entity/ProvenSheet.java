package cn.zhian.project.document.entity;

import java.util.List;

/**
 * A frozen acceptance sheet as a document shows it, in Chinese.
 *
 * @param rules table, version and level that were asked for
 * @param window in which devices were watched
 * @param sha256 of the frozen sheet, 64 hex digits
 * @param list closed on-site check list that counted, and its hash; empty text if there was none
 * @param items in the order of the table
 */
public record ProvenSheet(String rules, String window, String sha256, String list, List<CheckSheet.Item> items) {}
