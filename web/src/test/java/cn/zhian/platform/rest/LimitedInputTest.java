package cn.zhian.platform.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThan;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.zhian.platform.TooLarge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class LimitedInputTest {
    /** A client that never ends. */
    private static final class Endless extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
        }
    }

    @Test
    void takesABodyOfExactlyTheLimit() throws IOException {
        assertThat(LimitedInput.all(new ByteArrayInputStream(new byte[100]), 100).length, is(100));
    }

    @Test
    void readsTheRemainderOfARefusedBodySoThatTheClientSeesTheAnswer() {
        ByteArrayInputStream body = new ByteArrayInputStream(new byte[1_000_000]);
        TooLarge refused = assertThrows(TooLarge.class, () -> LimitedInput.all(body, 100));
        assertThat(refused.arguments().get(0), is("100"));
        assertThat(body.available(), is(0));
    }

    @Test
    void givesUpOnABodyWithoutEnd() {
        Endless body = new Endless();
        assertThrows(TooLarge.class, () -> LimitedInput.all(body, 100));
        assertThat(body.read, is(greaterThanOrEqualTo(Remainder.MOST)));
        assertThat(body.read, is(lessThan(Remainder.MOST * 2)));
    }
}
