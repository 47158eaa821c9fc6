package cn.zhian.community.entity;

/**
 * A building, unit or house: a part of a community that people enter with data of its own.
 *
 * @param <D> what is entered
 */
public interface Place<D> {
    /** Its number; present once it is stored. */
    long id();

    /** How often it was changed. */
    long version();

    /** Its community. */
    long communityId();

    /** What was entered. */
    D data();

    /** Takes over checked data; what it is a part of stays. */
    void become(D data);
}
