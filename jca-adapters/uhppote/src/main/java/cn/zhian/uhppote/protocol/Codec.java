package cn.zhian.uhppote.protocol;

import java.util.HexFormat;

/** Messages to bytes and back. Decoding accepts any bytes and fails with {@link FrameException} only. */
public final class Codec {
    /** Every message has this many bytes. */
    public static final int LENGTH = 64;

    private static final int HEAD = 0x17;
    /** Events of firmware 6.62 start with this. */
    private static final int OLD_HEAD = 0x19;

    private Codec() {}

    /** The 64 bytes of a message. */
    public static byte[] encode(Message message) {
        FrameWriter out = new FrameWriter(HEAD, message.code(), message.serial());
        message.write(out);
        return out.bytes();
    }

    /**
     * Reads what a controller sent. A function without known layout gives {@link Unknown}.
     *
     * @throws FrameException if the length or the head is wrong
     */
    public static Reply decodeReply(byte[] bytes) throws FrameException {
        FrameReader in = open(bytes);
        return FunctionCode.of(in.code()).map(f -> f.readReply(in)).orElseGet(() -> Unknown.read(in));
    }

    /**
     * Reads what a platform sends.
     *
     * @throws FrameException if the length or the head is wrong
     */
    public static Request decodeRequest(byte[] bytes) throws FrameException {
        FrameReader in = open(bytes);
        return FunctionCode.of(in.code()).map(f -> f.readRequest(in)).orElseGet(() -> UnknownRequest.read(in));
    }

    private static FrameReader open(byte[] bytes) throws FrameException {
        if (bytes.length != LENGTH) {
            throw new FrameException(Math.min(bytes.length, LENGTH), bytes.length + " bytes, not 64", hex(bytes));
        }
        int head = bytes[0] & 0xFF;
        boolean old = head == OLD_HEAD && (bytes[1] & 0xFF) == FunctionCode.GET_STATUS.code();
        if (head != HEAD && !old) {
            throw new FrameException(0, "head " + Integer.toHexString(head), hex(bytes));
        }
        return new FrameReader(bytes);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LENGTH));
    }
}
