package cn.zhian.platform;

import java.util.Optional;

/** Cursors of lists that go by id. */
public final class Cursors {
    private Cursors() {}

    /**
     * The id after which a list goes on.
     *
     * @throws Invalid if the text is none of our cursors
     */
    public static Optional<Long> id(Optional<String> cursor) {
        try {
            return cursor.map(Long::valueOf);
        } catch (NumberFormatException e) {
            throw new Invalid("cursor", "problem.cursor");
        }
    }
}
