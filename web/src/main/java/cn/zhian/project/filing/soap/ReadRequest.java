package cn.zhian.project.filing.soap;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/** A request whose message was read and found good; it is UTF-8, whatever its header leaves open. */
final class ReadRequest extends HttpServletRequestWrapper {
    private static final String TYPE = "application/soap+xml; charset=UTF-8";

    private final byte[] message;

    ReadRequest(HttpServletRequest request, byte[] message) {
        super(request);
        this.message = message;
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    public String getCharacterEncoding() {
        return "UTF-8";
    }

    @Override
    public String getHeader(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "content-type" -> TYPE;
            // Unpacked bodies are none of ours; what was read is what there is.
            case "content-encoding" -> null;
            default -> super.getHeader(name);
        };
    }

    @Override
    public java.util.Enumeration<String> getHeaders(String name) {
        return name.equalsIgnoreCase("content-type")
                ? java.util.Collections.enumeration(java.util.List.of(TYPE))
                : super.getHeaders(name);
    }

    @Override
    public int getContentLength() {
        return message.length;
    }

    @Override
    public long getContentLengthLong() {
        return message.length;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Content(new ByteArrayInputStream(message));
    }

    private static final class Content extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Content(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            return bytes.read(into, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The message is there already");
        }
    }
}
