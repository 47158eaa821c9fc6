package cn.zhian.exchange.delivery.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Time that passes only when somebody waits. */
final class FakeTime extends Clock implements Waiting {
    final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-21T04:00:00Z");

    @Override
    public synchronized Instant instant() {
        return now;
    }

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public synchronized void forNews(Duration most) {
        pass(most);
    }

    @Override
    public synchronized void fully(Duration time) {
        pauses.add(time);
        pass(time);
    }

    @Override
    public void wake() {}

    @Override
    public void close() {}

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }
}
