package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.feed.entity.Item;
import java.util.List;
import java.util.Optional;

/** The body of a request with places to be filled. Used by several threads at once. */
interface BodyTemplate {
    /**
     * What is wrong with the places of a mapping; empty if each is there exactly once.
     *
     * @param head lines of the whole, from the root on
     * @param items lines of a record, from the place of records on
     */
    Optional<String> wrong(List<Item> head, List<Item> items);

    /** The body, as text. @param records of each record what goes where */
    String fill(List<Filled> head, List<List<Filled>> records);
}
