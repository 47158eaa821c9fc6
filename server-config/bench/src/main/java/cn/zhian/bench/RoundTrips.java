package cn.zhian.bench;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;

/**
 * One UDP conversation with one controller, nothing else: the least that any platform must spend. Frames of 64 bytes as
 * the protocol notes describe them, written here for themselves so that no code of the product is measured.
 */
final class RoundTrips implements AutoCloseable {
    private static final int LENGTH = 64;
    private static final byte START = 0x17;
    private static final byte PUT_CARD = 0x50;
    private static final byte DELETE_ALL_CARDS = 0x54;
    private static final byte GET_CARD = 0x5A;
    private static final int MAGIC = 0x55AAAA55;
    private static final byte[] VALIDITY = {0x20, 0x20, 0x01, 0x01, 0x20, (byte) 0x99, 0x12, 0x31};
    private static final int DOORS = 4;
    private static final int SERIAL_AT = 4;
    private static final int NUMBER_AT = 8;
    private static final int VALIDITY_AT = 12;
    private static final int DOORS_AT = 20;
    private static final Duration ANSWER = Duration.ofSeconds(1);
    private static final int TRIES = 3;

    private final DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    private final long serial;

    /**
     * A conversation.
     *
     * @param serial number of the controller
     * @param port UDP port on loopback
     */
    RoundTrips(long serial, int port) throws SocketException {
        this.serial = serial;
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout((int) ANSWER.toMillis());
    }

    /** Stores a card for all doors. */
    void putCard(long card) throws IOException {
        ByteBuffer request = request(PUT_CARD, (int) card);
        request.put(VALIDITY_AT, VALIDITY);
        for (int door = 0; door < DOORS; door++) {
            request.put(DOORS_AT + door, (byte) 1);
        }
        requireDone(ask(request));
    }

    /** Deletes all cards. */
    void deleteAllCards() throws IOException {
        requireDone(ask(request(DELETE_ALL_CARDS, MAGIC)));
    }

    /** Whether the controller holds a card. */
    boolean holds(long card) throws IOException {
        return Integer.toUnsignedLong(ask(request(GET_CARD, (int) card)).getInt(NUMBER_AT)) == card;
    }

    private ByteBuffer request(byte function, int number) {
        ByteBuffer request = ByteBuffer.allocate(LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        return request.put(0, START)
                .put(1, function)
                .putInt(SERIAL_AT, (int) serial)
                .putInt(NUMBER_AT, number);
    }

    private static void requireDone(ByteBuffer reply) throws IOException {
        if (reply.get(NUMBER_AT) != 1) {
            throw new IOException("The controller refused");
        }
    }

    private ByteBuffer ask(ByteBuffer request) throws IOException {
        byte[] reply = new byte[LENGTH];
        for (int i = 0; i < TRIES; i++) {
            socket.send(new DatagramPacket(request.array(), LENGTH));
            try {
                socket.receive(new DatagramPacket(reply, LENGTH));
                boolean answers = Arrays.equals(reply, 0, NUMBER_AT, request.array(), 0, NUMBER_AT);
                if (answers) {
                    return ByteBuffer.wrap(reply).order(ByteOrder.LITTLE_ENDIAN);
                }
            } catch (SocketTimeoutException e) {
                Progress.say("controller " + serial + " did not answer, asked again");
            }
        }
        throw new IOException("Controller " + serial + " does not answer");
    }

    @Override
    public void close() {
        socket.close();
    }
}
