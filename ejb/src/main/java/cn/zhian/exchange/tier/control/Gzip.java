package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.WireLimits;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Packs and unpacks texts. */
public final class Gzip {
    private static final int STEP = 16 * 1024;

    private Gzip() {}

    /** Bytes, packed. */
    public static byte[] pack(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed, STEP)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    /**
     * The text of packed bytes; what comes out is counted while it comes, so that a small body can't fill the memory.
     *
     * @throws TooLarge if it is more than {@link WireLimits#UNPACKED} bytes
     * @throws Invalid if the bytes are not packed, or the text is not UTF-8
     */
    public static String unpack(byte[] packed) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes(packed)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Invalid("body", "problem.tier.utf8");
        } catch (IOException e) {
            throw new Invalid("body", "problem.tier.gzip");
        }
    }

    private static byte[] bytes(byte[] packed) throws IOException {
        ByteArrayOutputStream unpacked = new ByteArrayOutputStream();
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed), STEP)) {
            byte[] buffer = new byte[STEP];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (unpacked.size() + read > WireLimits.UNPACKED) {
                    throw new TooLarge(WireLimits.UNPACKED);
                }
                unpacked.write(buffer, 0, read);
            }
        }
        return unpacked.toByteArray();
    }
}
