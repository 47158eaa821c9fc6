package cn.zhian.project.view;

/**
 * A figure as the page shows it.
 *
 * @param device name of the device
 * @param text figure and threshold in words
 * @param kind how that is shown: good, bad, or off where there is no source
 * @param source name of the query that answers it; empty where there is none
 * @param address of the records behind it, without the context path; null if no page shows them to the user
 */
public record FigureLine(String device, String text, String kind, String source, String address) {}
