package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.OwnKey;
import cn.zhian.exchange.tier.entity.ReadRecord;
import cn.zhian.exchange.tier.entity.RecordOutcome;
import cn.zhian.exchange.tier.entity.RecordResult;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** A platform above that answers as it is told. */
final class FakeParent implements AutoCloseable {
    private final KeyPair keys = Signing.pair();
    private final HttpServer server;
    private int status = 200;
    private boolean signed = true;
    private UnaryOperator<List<RecordResult>> results = UnaryOperator.identity();

    FakeParent() throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    }

    /** One that asks for certificates. @param protocol of TLS, the only one that it speaks */
    FakeParent(SSLContext context, String protocol) throws IOException {
        this(HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        ((HttpsServer) server).setHttpsConfigurator(new HttpsConfigurator(context) {
            @Override
            public void configure(HttpsParameters parameters) {
                SSLParameters tls = context.getDefaultSSLParameters();
                tls.setNeedClientAuth(true);
                tls.setProtocols(new String[] {protocol});
                parameters.setSSLParameters(tls);
            }
        });
        server.start();
    }

    private FakeParent(HttpServer server) {
        this.server = server;
        server.createContext("/api/v1/exchange/batches", this::answer);
        if (!(server instanceof HttpsServer)) {
            server.start();
        }
    }

    String address() {
        return (server instanceof HttpsServer ? "https" : "http") + "://127.0.0.1:"
                + server.getAddress().getPort();
    }

    byte[] publicKey() {
        return keys.getPublic().getEncoded();
    }

    FakeParent with(int other) {
        status = other;
        return this;
    }

    FakeParent unsigned() {
        signed = false;
        return this;
    }

    FakeParent answering(UnaryOperator<List<RecordResult>> other) {
        results = other;
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] asked = exchange.getRequestBody().readAllBytes();
        byte[] body = status == 200
                ? ResultsWire.write(results.apply(accepted(asked)))
                : "{\"detail\":\"a sentence\"}".getBytes(StandardCharsets.UTF_8);
        String nonce = exchange.getRequestHeaders().getFirst("Zhian-Nonce");
        if (signed) {
            OwnKey key = new OwnKey(1, publicKey(), keys.getPrivate().getEncoded());
            String text = Signing.answerText(status, nonce, body);
            exchange.getResponseHeaders().set("Zhian-Signature", Signing.sign(key.privateKey(), text));
        }
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static List<RecordResult> accepted(byte[] asked) {
        return BatchWire.read(asked).stream()
                .map((ReadRecord one) -> new RecordResult(one.id(), one.version(), RecordOutcome.ACCEPTED, ""))
                .collect(Collectors.toList());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
