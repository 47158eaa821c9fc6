package cn.zhian.event.boundary;

import cn.zhian.device.api.DeviceEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Measures the recorder against the raw limit: batches of 100 durable rows of the same table. Run by hand. */
final class RecorderRate {
    private static final int ROWS = 60_000;
    private static final int RAW_BATCH = 100;
    private static final int CONTROLLERS = 200;

    private RecorderRate() {}

    public static void main(String[] arguments) throws Exception {
        RecorderFixture fixture = RecorderFixture.start("recorder_rate");
        System.Logger log = System.getLogger(RecorderRate.class.getName());
        for (int round = 1; round <= 2; round++) {
            fixture.empty();
            double raw = perSecond(ROWS, () -> raw(fixture));
            for (int batch : new int[] {100, 1_000}) {
                fixture.empty();
                double recorded = perSecond(ROWS, () -> recorded(fixture, batch));
                log.log(
                        System.Logger.Level.INFO,
                        "raw {0,number,#} rows/s, recorder in batches of {1,number,#}: {2,number,#} events/s, ratio {3}",
                        raw,
                        batch,
                        recorded,
                        recorded / raw);
            }
        }
        System.exit(0);
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static double perSecond(int rows, Work work) throws SQLException {
        long began = System.nanoTime();
        work.run();
        return rows / (Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0);
    }

    private static void recorded(RecorderFixture fixture, int batch) throws SQLException {
        try (OneRecorder recorder = fixture.recorder()) {
            for (int from = 0; from < ROWS; from += batch) {
                List<DeviceEvent> events = new ArrayList<>(batch);
                for (int i = from; i < from + batch; i++) {
                    events.add(fixture.pass(1 + i % CONTROLLERS, 1, 1 + i / CONTROLLERS));
                }
                recorder.store(events);
            }
        }
    }

    private static void raw(RecorderFixture fixture) throws SQLException {
        String sql = "INSERT INTO pass_record VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
        Random random = new Random(1);
        LocalDateTime now = LocalDateTime.ofInstant(fixture.now(), ZoneOffset.UTC);
        byte[] card = new byte[40];
        byte[] index = new byte[16];
        try (Connection connection = fixture.open();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            connection.setAutoCommit(false);
            for (int i = 0; i < ROWS; i++) {
                random.nextBytes(card);
                random.nextBytes(index);
                Object[] row = {
                    (long) i,
                    now.minusSeconds(i / CONTROLLERS),
                    1L,
                    1L + i % CONTROLLERS,
                    1,
                    1L + i / CONTROLLERS,
                    (long) i,
                    11L,
                    1,
                    null,
                    null,
                    "VALID",
                    true,
                    "IN",
                    now,
                    now,
                    null,
                    "CARD",
                    card,
                    index,
                    random.nextLong(5000),
                    random.nextLong(3000),
                    random.nextLong(1200),
                    random.nextLong(60),
                    random.nextLong(20),
                    1,
                    null
                };
                for (int column = 0; column < row.length; column++) {
                    insert.setObject(column + 1, row[column]);
                }
                insert.addBatch();
                if (i % RAW_BATCH == RAW_BATCH - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
