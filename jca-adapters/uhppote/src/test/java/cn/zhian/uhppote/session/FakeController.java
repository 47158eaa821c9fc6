package cn.zhian.uhppote.session;

import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Enrolment;
import cn.zhian.device.api.Position;
import cn.zhian.device.api.Transport;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;

/**
 * A controller on a real loopback socket, written from the fact sheet alone: it shares no code with the codec, so that
 * an error of reading there shows here.
 */
public final class FakeController implements AutoCloseable {
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final long serial;
    private final DatagramSocket socket;
    private final Thread thread;
    private final TreeMap<Long, byte[]> memory = new TreeMap<>();
    private final Map<Integer, byte[]> cards = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Set<Integer> mute = ConcurrentHashMap.newKeySet();
    private final Set<Long> holes = new HashSet<>();
    private final Set<Long> garbled = ConcurrentHashMap.newKeySet();
    private long newest;
    private volatile boolean away;
    private volatile boolean badDates;
    private volatile long clockOffsetSeconds;
    private volatile InetSocketAddress listener;
    private volatile boolean wrongSerialFirst;
    private final Map<Integer, CountDownLatch> held = new ConcurrentHashMap<>();

    public FakeController(long serial) throws IOException {
        this.serial = serial;
        socket = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        thread = new Thread(this::serve, "controller-" + serial);
        thread.setDaemon(true);
        thread.start();
    }

    public DeviceAddress address() {
        return new DeviceAddress("uhppote", Long.toString(serial));
    }

    public Enrolment enrolment(Position position) {
        return enrolment(position, true);
    }

    public Enrolment enrolment(Position position, boolean reads) {
        return new Enrolment(address(), "127.0.0.1", socket.getLocalPort(), Transport.UDP, 4, position, reads);
    }

    /** Code and payload of every request, in hex, in order. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** How often a function was asked for. */
    public long asked(int code) {
        String prefix = HexFormat.of().toHexDigits((byte) code);
        return requests.stream().filter(r -> r.startsWith(prefix)).count();
    }

    public boolean listening() {
        return listener != null;
    }

    public int cards() {
        return cards.size();
    }

    /** Whether it is off the network. */
    public void away(boolean value) {
        away = value;
    }

    /** Does not answer one function. */
    public void mute(int code, boolean value) {
        if (value) {
            mute.add(code);
        } else {
            mute.remove(code);
        }
    }

    public void clockOffset(long seconds) {
        clockOffsetSeconds = seconds;
    }

    public void wrongSerialFirst() {
        wrongSerialFirst = true;
    }

    /** From now on it answers a function, and what comes after it, only when the latch has come down. */
    public CountDownLatch hold(int code) {
        return held.computeIfAbsent(code, c -> new CountDownLatch(1));
    }

    /** A card passes; the event is kept and not sent. */
    public synchronized long swipe(long card) {
        return record(1, 1, 1, card, 1);
    }

    public synchronized long record(int type, int granted, int door, long card, int reason) {
        newest++;
        ByteBuffer e = ByteBuffer.allocate(20).order(ByteOrder.LITTLE_ENDIAN);
        e.putInt(0, (int) newest)
                .put(4, (byte) type)
                .put(5, (byte) granted)
                .put(6, (byte) door)
                .put(7, (byte) 1);
        e.putInt(8, (int) card);
        e.put(12, now());
        e.put(19, (byte) reason);
        memory.put(newest, e.array());
        return newest;
    }

    /** The event's date is no date. */
    public synchronized void spoilDate(long index) {
        memory.get(index)[13] = (byte) 0xFA;
    }

    /** Dates on the wire are none, each time otherwise; the memory is sound. */
    public void badDates(boolean value) {
        badDates = value;
    }

    /** The event is answered for by bytes that are no message, and so pushed. */
    public void garble(long index) {
        garbled.add(index);
    }

    /** Begins to count at an index. */
    public synchronized void continueAt(long index) {
        newest = index;
    }

    /** The event cannot be fetched, though newer ones can. */
    public synchronized void hole(long index) {
        memory.remove(index);
        holes.add(index);
    }

    /** The ring overtakes what lies before an index. */
    public synchronized void overwriteBefore(long index) {
        memory.headMap(index).clear();
    }

    /** All events and the index are gone. */
    public synchronized void wipe() {
        memory.clear();
        newest = 0;
    }

    /** Between two looks of the platform all events are gone and others have come. */
    public synchronized void wipeAndSwipe(int count) {
        wipe();
        for (int i = 0; i < count; i++) {
            swipe(700_000 + i);
        }
    }

    /** Sends an event that is in the memory to the listener, as it is told there. */
    public void push(long index) {
        byte[] frame = status(index);
        damage(frame, index);
        send(frame, listener);
    }

    private void damage(byte[] frame, long index) {
        if (badDates) {
            frame[21] = (byte) (0xFA + ThreadLocalRandom.current().nextInt(6));
        }
        if (garbled.contains(index)) {
            frame[0] = 0x71;
        }
    }

    public void swipeAndPush(long card) {
        push(swipe(card));
    }

    /** Sends an event by hand. */
    public void pushForged(long index, String fromType) {
        byte[] frame = frame(0x20);
        ByteBuffer.wrap(frame).order(ByteOrder.LITTLE_ENDIAN).putInt(8, (int) index);
        byte[] rest = HexFormat.of().parseHex(fromType);
        System.arraycopy(rest, 0, frame, 12, rest.length);
        send(frame, listener);
    }

    /** Sends any bytes to the listener. */
    public void sendRaw(byte[] bytes) {
        send(bytes, listener);
    }

    @Override
    public void close() {
        socket.close();
    }

    private void serve() {
        byte[] buffer = new byte[100];
        try {
            while (!socket.isClosed()) {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                serve(java.util.Arrays.copyOf(buffer, packet.getLength()), packet);
            }
        } catch (IOException e) {
            away = true;
        }
    }

    private void serve(byte[] request, DatagramPacket from) {
        int code = request[1] & 0xFF;
        if (away) {
            return;
        }
        requests.add(HexFormat.of().formatHex(request, 1, 2) + HexFormat.of().formatHex(request, 8, 28));
        if (mute.contains(code)) {
            return;
        }
        awaitRelease(code);
        InetSocketAddress to = (InetSocketAddress) from.getSocketAddress();
        byte[] reply = reply(code, request);
        if (wrongSerialFirst) {
            byte[] other = reply.clone();
            other[4]++;
            send(other, to);
        }
        send(reply, to);
    }

    private void awaitRelease(int code) {
        CountDownLatch latch = held.get(code);
        try {
            if (latch != null && !latch.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("never released");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized byte[] reply(int code, byte[] request) {
        ByteBuffer in = ByteBuffer.wrap(request).order(ByteOrder.LITTLE_ENDIAN);
        byte[] out = frame(code);
        ByteBuffer reply = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN);
        switch (code) {
            case 0x20 -> {
                return status(newest);
            }
            case 0x30 -> {
                String given = HexFormat.of().formatHex(request, 8, 15);
                clockOffsetSeconds = 0;
                reply.put(8, HexFormat.of().parseHex(given));
            }
            case 0x32 -> reply.put(8, now());
            case 0x50 -> {
                cards.put(in.getInt(8), java.util.Arrays.copyOfRange(request, 8, 28));
                out[8] = 1;
            }
            case 0x52 -> out[8] = (byte) (cards.remove(in.getInt(8)) == null ? 0 : 1);
            case 0x58 -> reply.putInt(8, cards.size());
            case 0x5A -> copyCard(out, cards.get(in.getInt(8)));
            case 0x5C ->
                copyCard(
                        out,
                        cards.values().stream()
                                .skip(in.getInt(8) - 1L)
                                .findFirst()
                                .orElse(null));
            case 0x80 -> System.arraycopy(request, 8, out, 8, 3);
            case 0x82 -> {
                out[8] = request[8];
                out[9] = 3;
                out[10] = 7;
            }
            case 0x90 -> {
                listener = new InetSocketAddress(InetAddress.getLoopbackAddress(), in.getShort(12) & 0xFFFF);
                out[8] = 1;
            }
            case 0x94 -> reply.put(8, HexFormat.of().parseHex("c0a80000ffffff000000000000661939552d089220180816"));
            case 0xB0 -> {
                event(in.getInt(8) & 0xFFFFFFFFL, reply);
                damage(out, reply.getInt(8));
            }
            default -> out[8] = 1;
        }
        return out;
    }

    private static void copyCard(byte[] out, byte[] card) {
        if (card != null) {
            System.arraycopy(card, 0, out, 8, card.length);
        }
    }

    private void event(long index, ByteBuffer reply) {
        if (memory.isEmpty()) {
            return;
        }
        long wanted = index == 0 ? memory.firstKey() : index == 0xFFFFFFFFL ? memory.lastKey() : index;
        byte[] event = memory.get(wanted);
        if (event != null) {
            reply.put(8, event);
        } else if (wanted < memory.firstKey() && !holes.contains(wanted)) {
            reply.putInt(8, (int) wanted).put(12, (byte) 0xFF);
        }
    }

    private synchronized byte[] status(long index) {
        byte[] out = frame(0x20);
        byte[] event = memory.get(index);
        if (event != null) {
            System.arraycopy(event, 0, out, 8, 20);
        } else {
            ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).putInt(8, (int) index);
        }
        byte[] now = now();
        System.arraycopy(now, 4, out, 37, 3);
        System.arraycopy(now, 1, out, 51, 3);
        return out;
    }

    private byte[] now() {
        String digits = LocalDateTime.now(ZONE).plusSeconds(clockOffsetSeconds).format(DIGITS);
        return HexFormat.of().parseHex(digits);
    }

    private byte[] frame(int code) {
        ByteBuffer out = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        return out.put(0, (byte) 0x17)
                .put(1, (byte) code)
                .putInt(4, (int) serial)
                .array();
    }

    private void send(byte[] bytes, InetSocketAddress to) {
        if (away || to == null) {
            return;
        }
        try {
            socket.send(new DatagramPacket(bytes, bytes.length, to));
        } catch (IOException e) {
            away = true;
        }
    }
}
