package cn.zhian.platform.rest;

import cn.zhian.platform.Problem;
import cn.zhian.platform.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Stops reading a body that is larger than may be. */
final class LimitedInput extends FilterInputStream {
    private final long limit;
    private long left;

    LimitedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
        this.left = limit;
    }

    private static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
        private final transient TooLarge problem;

        Exceeded(long limit) {
            problem = new TooLarge(limit);
        }
    }

    /**
     * All of a body that is no JSON.
     *
     * @throws TooLarge if it has more than {@code limit} bytes
     */
    static byte[] all(InputStream body, int limit) throws IOException {
        try {
            return new LimitedInput(body, limit).readAllBytes();
        } catch (Exceeded e) {
            throw e.problem;
        }
    }

    /** The problem, if the limit is what an exception was about. */
    static Optional<Problem> limitIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Exceeded exceeded) {
                return Optional.of(exceeded.problem);
            }
        }
        return Optional.empty();
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        return value < 0 ? value : count(1, value);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        return read < 0 ? read : count(read, read);
    }

    private int count(int bytes, int result) throws IOException {
        left -= bytes;
        if (left < 0) {
            Remainder.skip(in);
            throw new Exceeded(limit);
        }
        return result;
    }
}
