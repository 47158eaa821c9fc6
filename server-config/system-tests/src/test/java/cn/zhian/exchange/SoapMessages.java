package cn.zhian.exchange;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import cn.zhian.harness.Zhian;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Messages of the exchange as its published contract has them. */
final class SoapMessages {
    static final String NAMESPACE = "https://zhian.cn/exchange/1";
    private static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";

    // The server now and then loses a large answer to the request that changes a connection to HTTP/2.
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();

    private final Schema schema;

    private SoapMessages(Schema schema) {
        this.schema = schema;
    }

    /** By the contract that a platform publishes. */
    static SoapMessages of(Zhian zhian) {
        try {
            StreamSource source = new StreamSource(new StringReader(published(zhian, "xsd=exchange.xsd")));
            return new SoapMessages(SchemaFactory.newDefaultInstance().newSchema(source));
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    static String published(Zhian zhian, String query) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(zhian.address() + "/soap/exchange?" + query))
                .build();
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode(), is(200));
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String envelope(String body) {
        return "<?xml version='1.0' encoding='UTF-8'?><env:Envelope xmlns:env='" + ENVELOPE
                + "'><env:Header/><env:Body>" + body + "</env:Body></env:Envelope>";
    }

    /** A message to an operation. */
    static String request(String operation, String content) {
        String element = operation + "Request";
        return envelope("<" + element + " xmlns='" + NAMESPACE + "'>" + content + "</" + element + ">");
    }

    static Document read(byte[] message) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        try {
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(message));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Holds what stands in a message's body against the published schema. */
    void fits(byte[] message) throws IOException, SAXException {
        Node body = read(message).getElementsByTagNameNS(ENVELOPE, "Body").item(0);
        for (Node child = body.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                schema.newValidator().validate(new DOMSource(child));
            }
        }
    }

    /** An answer is a fault with a reason in words, and is not signed. */
    static void faults(int status, String code, HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        assertThat(text, answer.statusCode(), is(status));
        Document fault = read(answer.body());
        assertThat(text, fault.getElementsByTagNameNS("*", "Value").item(0).getTextContent(), is("env:" + code));
        assertThat(
                "a reason in words",
                fault.getElementsByTagNameNS("*", "Text").item(0).getTextContent(),
                not(containsString("problem.")));
        assertThat(answer.headers().firstValue("Zhian-Signature").isPresent(), is(false));
    }
}
