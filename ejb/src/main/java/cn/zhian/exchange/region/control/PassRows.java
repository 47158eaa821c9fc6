package cn.zhian.exchange.region.control;

import cn.zhian.exchange.region.entity.Arrived;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Rows of {@code region_pass}. */
final class PassRows {
    private static final String INSERT =
            "INSERT INTO region_pass (occurred_at, record_id, code, gate, direction, means, result, card_index,"
                    + " name_index, holder_index) VALUES ";
    private static final int GATE = 100;
    private static final int WORD = 16;
    private static final int DIRECTION = 8;
    private static final int RESULT = 20;

    private final Connection connection;
    private final PassIndexes indexes;

    PassRows(Connection connection, PassIndexes indexes) {
        this.connection = connection;
        this.indexes = indexes;
    }

    /** Adds passes, each of which is there once. */
    void add(List<Arrived> passes) throws SQLException {
        ManyValues.write(
                connection, INSERT, "", passes.stream().map(this::values).toList());
    }

    private Object[] values(Arrived pass) {
        String card = BodyText.of(pass.body(), "cardNumber");
        String name = BodyText.of(pass.body(), "Name");
        String holder = BodyText.of(pass.body(), "resident");
        return new Object[] {
            pass.at(),
            pass.id(),
            pass.community(),
            BodyText.of(pass.body(), "gateName", GATE),
            BodyText.word(pass.body(), "direction", DIRECTION),
            BodyText.word(pass.body(), "means", WORD),
            BodyText.word(pass.body(), "result", RESULT),
            whole(card) ? indexes.card(card) : null,
            whole(name) ? indexes.name(name) : null,
            whole(holder) ? indexes.holder(holder) : null
        };
    }

    // What the sender masked is equal for many people.
    private static boolean whole(String value) {
        return !value.isBlank() && value.indexOf('*') < 0;
    }
}
