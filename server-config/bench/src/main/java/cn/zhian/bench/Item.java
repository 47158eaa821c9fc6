package cn.zhian.bench;

import java.util.List;

/** One thing that is measured. */
interface Item {
    /**
     * Measures it; what it needs is set up first and does not count.
     *
     * @throws Exception when it cannot be measured; the other items go on
     */
    List<Figure> measure() throws Exception;
}
