package cn.zhian.platform.view;

import java.io.Serializable;

/** Reads one object with all that its panel shows. */
@FunctionalInterface
public interface DetailReader<D> extends Serializable {
    /**
     * The object.
     *
     * @throws cn.zhian.platform.NotFound if there is none, or the caller may not know it
     */
    D read(long id);
}
