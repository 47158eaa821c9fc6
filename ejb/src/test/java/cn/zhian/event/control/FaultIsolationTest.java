package cn.zhian.event.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.Origin;
import cn.zhian.device.api.StateAspect;
import cn.zhian.device.api.StateChanged;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FaultIsolationTest {
    private static final long BAD = 13;

    private final List<DeviceEvent> stored = new ArrayList<>();
    private final List<DeviceEvent> rejected = new ArrayList<>();
    private int attempts;

    private static List<DeviceEvent> events(int count) {
        return LongStream.rangeClosed(1, count)
                .<DeviceEvent>mapToObj(i -> new StateChanged(
                        Origin.observed(new DeviceAddress("uhppote", "1"), Instant.EPOCH, 0), StateAspect.OTHER, i, ""))
                .toList();
    }

    private static boolean isBad(DeviceEvent event) {
        return ((StateChanged) event).value() == BAD;
    }

    private void storeUnless(List<DeviceEvent> batch, Exception failure) {
        attempts++;
        if (batch.stream().anyMatch(FaultIsolationTest::isBad)) {
            throw new IllegalStateException(failure);
        }
        stored.addAll(batch);
    }

    private FaultIsolation isolation(Exception failure) {
        return new FaultIsolation(batch -> storeUnless(batch, failure), (event, cause) -> rejected.add(event));
    }

    @Test
    void rejectsOnlyTheEventToBlame() {
        isolation(new SQLDataException("too long", "22001", 1406)).store(events(100));
        assertThat(rejected, contains(events(100).get((int) BAD - 1)));
        assertThat(stored, hasSize(99));
    }

    @Test
    void takesAFaultOfOursForTheEvents() {
        isolation(new ArithmeticException()).store(events(20));
        assertThat(rejected, hasSize(1));
        assertThat(stored, hasSize(19));
    }

    @Test
    void givesALostConnectionBackToTheQueue() {
        FaultIsolation isolation = isolation(new SQLException("gone", "08S01", 2013));
        assertThrows(IllegalStateException.class, () -> isolation.store(events(20)));
        assertThat(rejected, hasSize(0));
    }

    @Test
    void triesADeadlockAgainAtOnce() {
        FaultIsolation isolation = isolation(new SQLTransactionRollbackException("deadlock", "40001", 1213));
        assertThrows(IllegalStateException.class, () -> isolation.store(events(20)));
        assertThat(attempts, is(3));
    }

    @Test
    void takesAMissingTableForNoFaultOfAnEvent() {
        assertThat(FailureKind.of(new SQLException("no table", "42S02", 1146)), is(FailureKind.TRANSIENT));
        assertThat(FailureKind.of(new SQLException("pool is empty")), is(FailureKind.TRANSIENT));
    }
}
