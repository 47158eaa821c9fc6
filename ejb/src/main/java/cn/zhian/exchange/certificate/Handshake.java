package cn.zhian.exchange.certificate;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Greets a server once more and says nothing. One that does not take the certificate that it asked for ends the connection,
 * often without a word; one that takes it waits for a request.
 */
final class Handshake {
    private static final int CONNECT = 2_000;
    private static final int ANSWER = 2_000;

    private final SSLContext context;
    private final AskedKeys keys;

    Handshake(SSLContext context, AskedKeys keys) {
        this.context = context;
        this.keys = keys;
    }

    /** Whether the server ends the connection after it asked for a certificate. */
    boolean refused(URI address) {
        keys.answered(address);
        int port = AskedKeys.port(address);
        try (Socket plain = new Socket()) {
            plain.connect(new InetSocketAddress(address.getHost(), port), CONNECT);
            plain.setSoTimeout(ANSWER);
            return ended(plain, address.getHost(), port) && keys.asked(address);
        } catch (IOException e) {
            // Not to be reached at all: that says nothing about certificates.
            return false;
        }
    }

    private boolean ended(Socket plain, String host, int port) {
        try (SSLSocket tls = (SSLSocket) context.getSocketFactory().createSocket(plain, host, port, true)) {
            tls.startHandshake();
            // From TLS 1.3 on a server judges the certificate after the client's part of the handshake is over.
            return tls.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
