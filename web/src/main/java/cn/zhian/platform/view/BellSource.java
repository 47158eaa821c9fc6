package cn.zhian.platform.view;

/** Tells the alarm bell what is open; the alarm feature offers one bean of this type. */
public interface BellSource {
    /** The open alarms of a community, as the caller may see them. */
    Bell bell(long communityId);
}
