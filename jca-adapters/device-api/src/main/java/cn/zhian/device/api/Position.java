package cn.zhian.device.api;

import java.io.Serializable;

/**
 * How far a device's memory has been read.
 *
 * @param epoch which life of the memory, from 1
 * @param index the last event that is durable, 0 if none
 * @param digest of that event, by which a wiped memory that has already grown past the index is recognised; 0 if none
 */
public record Position(int epoch, long index, long digest) implements Serializable {
    /** Nothing read yet. */
    public static final Position START = new Position(1, 0, 0);
}
