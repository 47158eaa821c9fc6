package cn.zhian.project.view;

/**
 * A figure as the page shows it.
 *
 * @param device name of the device
 * @param reference of the device; {@code door-12} leads to its passes
 * @param text figure and threshold in words
 * @param holds whether it is good enough
 */
public record FigureLine(String device, String reference, String text, boolean holds) {
    /** Id of the door behind it; null if it is none. */
    public Long getDoor() {
        return reference.startsWith("door-") ? Long.valueOf(reference.substring("door-".length())) : null;
    }
}
