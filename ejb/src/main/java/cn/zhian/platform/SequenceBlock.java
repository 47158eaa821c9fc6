package cn.zhian.platform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Takes numbers from a database sequence in blocks, for rows that are written in batches without JPA.
 *
 * <p>The sequence must be declared {@code INCREMENT BY} the block's size. Numbers of a block that a crash cuts short are
 * never used; nothing may rely on their being without gaps.
 */
public final class SequenceBlock {
    private final String sequence;
    private final int size;
    private long next;
    private long left;

    /** @param sequence a name of ours, never input; @param size its increment */
    public SequenceBlock(String sequence, int size) {
        this.sequence = sequence;
        this.size = size;
    }

    /** The next number; asks the database once a block. */
    public synchronized long next(Connection connection) throws SQLException {
        if (left == 0) {
            next = fetch(connection) - size + 1;
            left = size;
        }
        left--;
        return next++;
    }

    private long fetch(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT NEXTVAL(" + sequence + ")");
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }
}
