package cn.zhian.uhppote.session;

import cn.zhian.adapter.support.Burst;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.Transport;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.DatagramChannel;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/**
 * Prints how many events a second go through the session layer: pushes of 200 controllers at a rising rate, then the
 * fetching of a backlog. Run its main; it asserts nothing.
 */
final class Throughput {
    private static final int CONTROLLERS = 200;
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    private final LongAdder stored = new LongAdder();
    private final int[] newest = new int[CONTROLLERS + 1];
    private final DatagramChannel peer;
    private volatile InetSocketAddress listener;

    private Throughput() throws IOException {
        peer = DatagramChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public static void main(String[] arguments) throws Exception {
        new Throughput().run();
    }

    private void run() throws Exception {
        ExecutorService threads = Executors.newCachedThreadPool();
        threads.execute(this::serve);
        try (ControllerNetwork network =
                new ControllerNetwork(SessionConfig.standard("127.0.0.1", 0), Clock.systemUTC(), threads, this::take)) {
            int backlog = 100;
            Arrays.fill(newest, backlog);
            long begun = System.nanoTime();
            enrolAll(network);
            awaitStored((long) CONTROLLERS * backlog);
            print("backlog fetched, one request at a time per controller", CONTROLLERS * backlog, begun);
            for (int rate = 5_000; rate <= 80_000; rate *= 2) {
                pushAt(rate);
            }
        }
        peer.close();
        threads.shutdownNow();
    }

    private void enrolAll(ControllerNetwork network) throws IOException {
        int port = ((InetSocketAddress) peer.getLocalAddress()).getPort();
        for (int i = 1; i <= CONTROLLERS; i++) {
            DeviceAddress device = new DeviceAddress("uhppote", Integer.toString(i));
            network.enrol(new Enrolment(device, "127.0.0.1", port, Transport.UDP, 4, Position.START));
        }
    }

    private void pushAt(int rate) throws Exception {
        int seconds = 4;
        long before = stored.sum();
        long processor = loopNanos();
        long begun = System.nanoTime();
        int sent = 0;
        while (sent < rate * seconds) {
            long due = (System.nanoTime() - begun) * rate / 1_000_000_000L;
            for (; sent < due && sent < rate * seconds; sent++) {
                push(1 + sent % CONTROLLERS);
            }
            Thread.onSpinWait();
        }
        awaitStored(before + sent);
        print(
                "pushed at " + rate + "/s, processor of this process but the sender "
                        + (loopNanos() - processor) * 100 / (System.nanoTime() - begun) + " %",
                sent,
                begun);
    }

    /** Processor time of all threads but this one. */
    private static long loopNanos() {
        var threads = ManagementFactory.getThreadMXBean();
        long all = Arrays.stream(threads.getAllThreadIds())
                .map(threads::getThreadCpuTime)
                .filter(n -> n > 0)
                .sum();
        return all - threads.getCurrentThreadCpuTime();
    }

    private void push(int serial) throws IOException {
        int index;
        synchronized (newest) {
            index = ++newest[serial];
        }
        peer.send(ByteBuffer.wrap(event(0x20, serial, index)), listener);
    }

    private void take(Burst burst) {
        stored.add(burst.events().stream().filter(e -> e.key().isPresent()).count());
        burst.delivered().run();
    }

    private void awaitStored(long count) throws InterruptedException {
        while (stored.sum() < count) {
            Thread.sleep(Duration.ofMillis(2).toMillis());
        }
    }

    private static void print(String what, long events, long begun) {
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf("%-80s %8d events %6.2f s %8.0f/s%n", what, events, seconds, events / seconds);
    }

    private void serve() {
        try {
            ByteBuffer request = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
            while (true) {
                request.clear();
                var from = peer.receive(request);
                peer.send(ByteBuffer.wrap(answer(request)), from);
            }
        } catch (IOException e) {
            stored.add(0);
        }
    }

    private byte[] answer(ByteBuffer request) {
        int code = request.get(1) & 0xFF;
        int serial = request.getInt(4);
        if (code == 0x90) {
            listener = new InetSocketAddress(InetAddress.getLoopbackAddress(), request.getShort(12) & 0xFFFF);
        }
        int last;
        synchronized (newest) {
            last = newest[serial];
        }
        if (code == 0x20) {
            return event(code, serial, last);
        }
        if (code == 0xB0) {
            int index = request.getInt(8);
            return event(code, serial, index == 0 ? 1 : index);
        }
        byte[] done = event(code, serial, 0);
        done[8] = 1;
        return done;
    }

    private static byte[] event(int code, int serial, int index) {
        ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        out.put(0, (byte) 0x17).put(1, (byte) code).putInt(4, serial).putInt(8, index);
        out.put(12, (byte) 1)
                .put(13, (byte) 1)
                .put(14, (byte) 1)
                .put(15, (byte) 1)
                .putInt(16, 1_000 + index);
        out.put(20, HexFormat.of().parseHex("20261121080000"));
        out.put(27, (byte) 1);
        if (code == 0x20) {
            byte[] now = HexFormat.of()
                    .parseHex(LocalDateTime.now(ZoneId.of("Asia/Shanghai")).format(DIGITS));
            out.put(51, now, 1, 3).put(37, now, 4, 3);
        }
        return out.array();
    }
}
