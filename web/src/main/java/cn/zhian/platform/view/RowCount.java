package cn.zhian.platform.view;

import java.io.Serializable;

/** Counts a list's rows under its filter. */
@FunctionalInterface
public interface RowCount extends Serializable {
    /** The number; an endless list may stop counting at {@link SliceModel#CAP} + 1. */
    long count();
}
