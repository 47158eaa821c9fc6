package cn.zhian.project.filing.boundary;

import java.util.List;

/**
 * A page of filings.
 *
 * @param total of all pages
 * @param items of this page
 */
public record FilingPage(long total, List<Filing> items) {}
