package cn.zhian.exchange.region.control;

import cn.zhian.platform.Cursor;
import cn.zhian.platform.Invalid;
import java.time.Instant;
import java.util.Optional;

/** Where a list that goes by time and number, newest first, goes on. */
public final class NewestFirst {
    private static final int PARTS = 2;
    private static final long LAST = Instant.parse("2200-01-01T00:00:00Z").toEpochMilli();

    private NewestFirst() {}

    /** The cursor behind a row. */
    public static String behind(Instant time, long id) {
        return Cursor.of(time.toEpochMilli(), id);
    }

    /**
     * Time in milliseconds and number of the last row shown.
     *
     * @throws Invalid if the text is no such cursor
     */
    public static Optional<long[]> after(Optional<String> cursor) {
        Optional<long[]> last = cursor.map(text -> Cursor.parse(text, PARTS));
        if (last.filter(key -> key[0] < 0 || key[0] > LAST).isPresent()) {
            throw new Invalid("cursor", "problem.cursor");
        }
        return last;
    }
}
