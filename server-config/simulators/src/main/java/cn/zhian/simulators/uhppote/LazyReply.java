package cn.zhian.simulators.uhppote;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** A streamed body that sends its head with the first byte, so that until then a refusal is possible. */
final class LazyReply extends OutputStream {

    private static final int CHUNKED = 0;

    private final HttpExchange exchange;
    private boolean begun;

    LazyReply(HttpExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        begin();
        exchange.getResponseBody().write(bytes, from, length);
    }

    /** Ends the body; an empty one has its head sent now. A second call does nothing. */
    void end() throws IOException {
        begin();
        exchange.getResponseBody().close();
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(200, CHUNKED);
        }
    }
}
