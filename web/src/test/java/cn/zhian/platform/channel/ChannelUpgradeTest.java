package cn.zhian.platform.channel;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpUpgradeHandler;
import jakarta.servlet.http.WebConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ChannelUpgradeTest {
    private final List<String> heard = new ArrayList<>();
    private final Eager container = new Eager();
    private final Handler handler = new Handler();
    private final ChannelUpgrade upgrade = new ChannelUpgrade();

    @Test
    void letsTheHandlerFinishBeforeItHearsOfInput() {
        upgrade.of(handler, Optional.empty());

        upgrade.init(container);

        assertThat(heard, is(List.of("ready", "input")));
    }

    @Test
    void hearsNothingOfItsOwnIfItDoesNotListen() {
        upgrade.of(
                new Handler() {
                    @Override
                    public void init(WebConnection connection) {
                        heard.add("ready");
                    }
                },
                Optional.empty());

        upgrade.init(container);

        assertThat(heard, is(List.of("ready")));
    }

    @Test
    void hearsNothingOfABrowserThatLeftDuringTheHandshake() {
        upgrade.of(
                new Handler() {
                    @Override
                    public void init(WebConnection connection) {
                        super.init(connection);
                        try {
                            connection.close();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    }
                },
                Optional.empty());

        upgrade.init(container);

        assertThat(heard, is(List.of("ready")));
    }

    @Test
    void bearsThatAnotherThreadEndsItMeanwhile() {
        container.refusal = () -> close(handler.connection);
        upgrade.of(handler, Optional.empty());

        upgrade.init(container);

        assertThat(heard, is(List.of("ready")));
    }

    @Test
    void hidesNoOtherRefusal() {
        container.refusal = () -> {};
        upgrade.of(handler, Optional.empty());

        assertThrows(IllegalStateException.class, () -> upgrade.init(container));
    }

    @Test
    void endsOnce() throws IOException {
        upgrade.of(handler, Optional.empty());
        upgrade.init(container);

        close(handler.connection);
        close(handler.connection);

        assertThat(container.ends, is(1));
    }

    @Test
    void passesOnWhatIsReadAndWrittenUntilItIsClosed() throws IOException {
        upgrade.of(handler, Optional.empty());
        upgrade.init(container);
        ServletInputStream input = handler.connection.getInputStream();
        ServletOutputStream output = handler.connection.getOutputStream();
        assertThat(input.isReady(), is(true));
        assertThat(input.read(), is((int) 'x'));
        output.write("y".getBytes(StandardCharsets.US_ASCII));
        assertThat(container.written.toString(StandardCharsets.US_ASCII), is("y"));

        close(handler.connection);

        assertThat(container.ends, is(1));
        assertThat(input.isReady(), is(false));
        assertThat(input.isFinished(), is(true));
        assertThat(output.isReady(), is(false));
        assertThrows(IOException.class, input::read);
        assertThrows(IOException.class, () -> input.read(new byte[1], 0, 1));
        assertThrows(IOException.class, () -> output.write(1));
        assertThrows(IOException.class, () -> output.write(new byte[] {1}, 0, 1));
        assertThrows(IOException.class, output::flush);
        assertThat(container.written.toString(StandardCharsets.US_ASCII), is("y"));
    }

    private static void close(WebConnection connection) throws IOException {
        ((ChannelConnection) connection).close();
    }

    @Test
    void tellsTheHandlerOfTheEnd() {
        upgrade.of(handler, Optional.empty());
        upgrade.init(container);

        upgrade.destroy();

        assertThat(heard, is(List.of("ready", "input", "destroyed")));
    }

    /** Listens first and is ready last, as the container's handler of WebSockets. */
    private class Handler implements HttpUpgradeHandler {
        private WebConnection connection;

        @Override
        public void init(WebConnection given) {
            connection = given;
            try {
                given.getInputStream().setReadListener(new Hearing());
            } catch (IOException e) {
                throw new AssertionError(e);
            }
            heard.add("ready");
        }

        @Override
        public void destroy() {
            heard.add("destroyed");
        }
    }

    private final class Hearing implements ReadListener {
        @Override
        public void onDataAvailable() {
            heard.add("input");
        }

        @Override
        public void onAllDataRead() {
            heard.add("end");
        }

        @Override
        public void onError(Throwable failure) {
            heard.add("error");
        }
    }

    /** A container that tells whoever begins to listen of input at once, as it does where input is there already. */
    private static final class Eager implements WebConnection {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private int ends;
        private Executable refusal;

        @Override
        public ServletInputStream getInputStream() {
            return new ServletInputStream() {
                @Override
                public void setReadListener(ReadListener listener) {
                    if (refusal != null) {
                        assertDoesNotThrow(refusal);
                        throw new IllegalStateException("No listener to this");
                    }
                    try {
                        listener.onDataAvailable();
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                }

                @Override
                public boolean isFinished() {
                    return false;
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public int read() {
                    return 'x';
                }
            };
        }

        @Override
        public ServletOutputStream getOutputStream() {
            return new ServletOutputStream() {
                @Override
                public void setWriteListener(WriteListener listener) {
                    throw new UnsupportedOperationException("nobody listens here");
                }

                @Override
                public boolean isReady() {
                    return true;
                }

                @Override
                public void write(int octet) {
                    written.write(octet);
                }
            };
        }

        @Override
        public void close() {
            ends++;
        }
    }
}
