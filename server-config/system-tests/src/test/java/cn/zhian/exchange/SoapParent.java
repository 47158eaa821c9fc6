package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.TierPlatform.Request;
import cn.zhian.exchange.contract.ExchangePort;
import cn.zhian.exchange.contract.ExchangeService;
import cn.zhian.harness.Zhian;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.xml.ws.BindingProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.xml.sax.SAXException;

/**
 * The platform above for a client that was generated from its contract. The client knows nothing of signatures: what it
 * sends is signed on its way, and what comes back is held against contract and signature.
 */
final class SoapParent implements AutoCloseable {
    private final TierPlatform platform;
    private final SoapMessages contract;
    private final HttpServer relay;
    private final ExchangePort port;
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** For a platform that is enrolled there. */
    SoapParent(Zhian above, TierPlatform platform) {
        this.platform = platform;
        contract = SoapMessages.of(above);
        try {
            relay = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            relay.createContext("/", this::pass);
            relay.start();
            port = client(above);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ExchangePort client(Zhian above) throws MalformedURLException {
        URI wsdl = URI.create(above.address() + "/soap/exchange?wsdl");
        ExchangePort made = new ExchangeService(wsdl.toURL()).getExchangePort();
        String address = "http://127.0.0.1:" + relay.getAddress().getPort() + "/";
        ((BindingProvider) made).getRequestContext().put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, address);
        return made;
    }

    /** The generated client. */
    ExchangePort port() {
        return port;
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] message = exchange.getRequestBody().readAllBytes();
        Request request = platform.soap(message);
        HttpResponse<byte[]> answer =
                request.send(message, exchange.getRequestHeaders().getFirst("Content-Type"));
        if (answer.statusCode() == 200) {
            look(message, request, answer);
        }
        exchange.getResponseHeaders()
                .add("Content-Type", answer.headers().firstValue("Content-Type").orElse(""));
        exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    private void look(byte[] message, Request request, HttpResponse<byte[]> answer) throws IOException {
        if (!request.answeredBySigned(answer)) {
            wrong.add("an answer is not signed");
        }
        for (byte[] one : List.of(message, answer.body())) {
            try {
                contract.fits(one);
            } catch (SAXException e) {
                wrong.add(e.getMessage());
            }
        }
    }

    /** A time as the client has it, in the one spelling that records need. */
    static XMLGregorianCalendar time(Instant time) {
        return DatatypeFactory.newDefaultInstance().newXMLGregorianCalendar(time.toString());
    }

    /** Also says whether everything that went by was as the contract says. */
    @Override
    public void close() {
        relay.stop(0);
        assertThat(new ArrayList<>(wrong), is(empty()));
    }
}
