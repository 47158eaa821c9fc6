package cn.zhian.platform.view;

/**
 * How many controllers answer.
 *
 * @param online answer
 * @param offline do not answer any more
 * @param unknown have never been heard
 */
public record ControllerLinks(long online, long offline, long unknown) {
    /** All of them. */
    public long all() {
        return online + offline + unknown;
    }
}
