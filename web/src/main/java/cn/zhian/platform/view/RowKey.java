package cn.zhian.platform.view;

import java.io.Serializable;

/** Names a row. */
@FunctionalInterface
public interface RowKey<T> extends Serializable {
    /** The row's id. */
    long of(T row);
}
