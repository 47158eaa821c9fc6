package cn.zhian.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** The filing service as another system calls it, written from its contract and from the UsernameToken Profile. */
public final class SoapClient {
    /** Namespace of the service's messages. */
    public static final String FILING = "https://zhian.cn/filing/1";

    private static final String TYPE = "application/soap+xml; charset=utf-8";
    private static final String OASIS = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .sslContext(trusting())
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String address;
    private final String name;
    private final String secret;

    /**
     * A client.
     *
     * @param address of the instance, for example {@code https://127.0.0.1:8443}
     */
    public SoapClient(String address, String name, String secret) {
        this.address = address + "/soap/filing";
        this.name = name;
        this.secret = secret;
    }

    /** The same with another secret. */
    public SoapClient with(String otherSecret) {
        return new SoapClient(address.substring(0, address.length() - "/soap/filing".length()), name, otherSecret);
    }

    /** Sends the content of a body with a fresh token. */
    public SoapReply send(String body) {
        return raw(envelope(token(), body));
    }

    /** A fresh token of now. */
    public String token() {
        return token(Instant.now());
    }

    /** A fresh token of another time. */
    public String token(Instant created) {
        byte[] nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        byte[] digest = sha1(nonce, created.toString() + secret);
        return token(
                OASIS + "username-token-profile-1.0#PasswordDigest",
                Base64.getEncoder().encodeToString(digest),
                Base64.getEncoder().encodeToString(nonce),
                created.toString());
    }

    /** A token with the secret in clear. */
    public String clearToken() {
        return token(
                OASIS + "username-token-profile-1.0#PasswordText",
                secret,
                "AAAAAAAAAAAAAAAAAAAAAA==",
                "" + Instant.now());
    }

    private String token(String type, String password, String nonce, String created) {
        return "<wsse:Security xmlns:wsse='" + OASIS + "wssecurity-secext-1.0.xsd' xmlns:wsu='" + OASIS
                + "wssecurity-utility-1.0.xsd' env:mustUnderstand='true'><wsse:UsernameToken><wsse:Username>" + name
                + "</wsse:Username><wsse:Password Type='" + type + "'>" + password + "</wsse:Password><wsse:Nonce"
                + " EncodingType='" + OASIS + "soap-message-security-1.0#Base64Binary'>" + nonce
                + "</wsse:Nonce><wsu:Created>" + created
                + "</wsu:Created></wsse:UsernameToken></wsse:Security>";
    }

    /** A message. @param header content of the header, may be empty */
    public static String envelope(String header, String body) {
        return "<?xml version='1.0' encoding='UTF-8'?><env:Envelope"
                + " xmlns:env='http://www.w3.org/2003/05/soap-envelope'><env:Header>" + header
                + "</env:Header><env:Body>" + body + "</env:Body></env:Envelope>";
    }

    /** Sends a message as it is. */
    public SoapReply raw(String message) {
        return raw(message.getBytes(StandardCharsets.UTF_8), TYPE);
    }

    /** Sends bytes as some type. */
    public SoapReply raw(byte[] message, String type) {
        return exchange(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofByteArray(message))
                .build());
    }

    /** Gets the contract. @param query such as {@code wsdl} */
    public SoapReply get(String query) {
        return exchange(
                HttpRequest.newBuilder(URI.create(address + "?" + query)).build());
    }

    private static SoapReply exchange(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new SoapReply(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] sha1(byte[] nonce, String rest) {
        try {
            MessageDigest sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(nonce);
            return sha1.digest(rest.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The instance under test has a certificate that it made itself. */
    private static SSLContext trusting() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Anybody()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {
            // Nobody shows one.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {
            // The certificate is made at the first start.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // Nobody shows one.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {
            // The certificate is made at the first start.
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // Nobody shows one.
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // The certificate is made at the first start.
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
