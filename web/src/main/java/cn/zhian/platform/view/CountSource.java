package cn.zhian.platform.view;

/** Tells how many things behind an entry of the navigation wait for the caller; a feature offers a bean of this type. */
public interface CountSource {
    /** Key of the entry, for example {@code projects}. */
    String entry();

    /** Whether the caller is somebody for whom something can wait there; asked before anything is counted. */
    boolean concerns();

    /** How many; one query. */
    long count();
}
