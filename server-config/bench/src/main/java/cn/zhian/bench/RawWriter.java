package cn.zhian.bench;

import cn.zhian.harness.Zhian;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/** Writes rows like those of the event path on one connection: 200 controllers in turn, 1,000 card holders. */
final class RawWriter implements AutoCloseable {
    private static final int BATCH = 100;
    private static final int CONTROLLERS = 200;
    private static final int HOLDERS = 1_000;
    private static final int DOORS = 4;

    /** Version, nonce, an eight-digit number and the tag of the encryption. */
    private static final int CIPHERTEXT_BYTES = 1 + 12 + 8 + 16;

    private static final int INDEX_BYTES = 16;
    private static final String SQL = "INSERT INTO raw_pass (id, occurred_at, community_id, controller_id, epoch,"
            + " event_index, digest, door_id, door_number, kind, granted, direction, device_time, received_at,"
            + " credential_kind, card, card_index, credential_id, resident_id, house_id, unit_id, building_id, reason)"
            + " VALUES (" + "?,".repeat(22) + "?)";

    /** Goes on over all runs, so that no key comes twice. */
    private static final AtomicLong NEXT = new AtomicLong(1);

    private final Connection connection;
    private final PreparedStatement insert;
    private final Random random = new Random(1);
    private final int part;
    private final int parts;
    private long round;

    /**
     * A writer for its share of the controllers.
     *
     * @param part which of the writers this is, from 0
     * @param parts how many there are
     */
    RawWriter(Zhian zhian, int part, int parts) throws SQLException {
        this.part = part;
        this.parts = parts;
        // The driver's fastest way to send a batch: one packet, bound on the server.
        connection = Rows.connection(zhian, "useBulkStmts=true");
        connection.setAutoCommit(false);
        insert = connection.prepareStatement(SQL);
    }

    /** Writes and commits. @return rows */
    int batch() throws SQLException {
        LocalDateTime now = LocalDateTime.now(ZoneOffset.UTC);
        long id = NEXT.getAndAdd(BATCH);
        for (int i = 0; i < BATCH; i++) {
            bind(id + i, now);
            insert.addBatch();
        }
        insert.executeBatch();
        connection.commit();
        return BATCH;
    }

    private void bind(long id, LocalDateTime now) throws SQLException {
        long controller = (round++ * parts + part) % CONTROLLERS;
        int door = random.nextInt(DOORS) + 1;
        Object[] event = {
            id, now, 1L, controller, 1, id, random.nextLong(), controller * DOORS + door, door, "VALID", true, "IN", now
        };
        int at = 1;
        for (Object value : event) {
            insert.setObject(at++, value);
        }
        bindHolder(at, now);
    }

    private void bindHolder(int from, LocalDateTime now) throws SQLException {
        long holder = random.nextInt(HOLDERS);
        byte[] card = new byte[CIPHERTEXT_BYTES];
        random.nextBytes(card);
        byte[] index = new byte[INDEX_BYTES];
        new Random(holder).nextBytes(index);
        Object[] values = {now, "CARD", card, index, holder, holder, holder / 3, holder / 30, holder / 120, 1};
        int at = from;
        for (Object value : values) {
            insert.setObject(at++, value);
        }
    }

    @Override
    public void close() throws SQLException {
        insert.close();
        connection.close();
    }
}
