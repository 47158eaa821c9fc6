package cn.zhian.platform.channel;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A connection whose listener hears nothing before {@link #begin}, and that neither reads nor writes once it was closed. */
final class ChannelConnection implements WebConnection {
    private final End end;
    private final Incoming incoming;
    private final Outgoing outgoing;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** Ends a connection; asked once. */
    interface End {
        void run() throws IOException;
    }

    ChannelConnection(WebConnection connection, End end) throws IOException {
        this.end = end;
        incoming = new Incoming(connection.getInputStream());
        outgoing = new Outgoing(connection.getOutputStream());
    }

    /** Whoever set a listener hears from now on; nobody does if the channel has ended meanwhile. */
    void begin() {
        if (incoming.listener == null || closed.get()) {
            return;
        }
        try {
            incoming.stream.setReadListener(incoming.listener);
        } catch (IllegalStateException e) {
            // The container takes no listener to a channel that another thread has just ended.
            if (!closed.get()) {
                throw e;
            }
        }
    }

    @Override
    public ServletInputStream getInputStream() {
        return incoming;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return outgoing;
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            end.run();
        }
    }

    private void requireOpen() throws IOException {
        if (closed.get()) {
            throw new IOException("The channel is closed");
        }
    }

    private final class Incoming extends ServletInputStream {
        private final ServletInputStream stream;
        private ReadListener listener;

        private Incoming(ServletInputStream stream) {
            this.stream = stream;
        }

        @Override
        public void setReadListener(ReadListener one) {
            listener = one;
        }

        @Override
        public boolean isFinished() {
            return closed.get() || stream.isFinished();
        }

        @Override
        public boolean isReady() {
            return !closed.get() && stream.isReady();
        }

        @Override
        public int available() throws IOException {
            requireOpen();
            return stream.available();
        }

        @Override
        public int read() throws IOException {
            requireOpen();
            return stream.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            return stream.read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }

    private final class Outgoing extends ServletOutputStream {
        private final ServletOutputStream stream;

        private Outgoing(ServletOutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            stream.setWriteListener(listener);
        }

        @Override
        public boolean isReady() {
            return !closed.get() && stream.isReady();
        }

        @Override
        public void write(int octet) throws IOException {
            requireOpen();
            stream.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            stream.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            requireOpen();
            stream.flush();
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
