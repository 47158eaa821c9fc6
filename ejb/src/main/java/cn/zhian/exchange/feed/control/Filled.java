package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.Item.JsonType;
import java.util.List;

/** A place of a template and what goes there. */
sealed interface Filled {
    /** In the template. */
    String to();

    /** A value. */
    record Value(String to, String text, JsonType as) implements Filled {}

    /** No value. @param keep whether the place stays, empty */
    record Absent(String to, boolean keep) implements Filled {}

    /** What is at the place once for each entry. */
    record Repeated(String to, List<List<Filled>> entries) implements Filled {}
}
