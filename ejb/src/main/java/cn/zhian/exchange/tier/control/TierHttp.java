package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLException;

/** Sends requests to platforms above, over connections that stay open; one set of them for each trusted certificate. */
final class TierHttp {
    /** Longest wait for a connection. */
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();

    /**
     * Sends a request and reads its answer.
     *
     * @param certificate the only one trusted; empty for those that this Java trusts
     */
    HttpResponse<byte[]> send(HttpRequest request, Optional<byte[]> certificate) throws TierFailed {
        try {
            return client(certificate).send(request, BodyHandlers.ofByteArray());
        } catch (SSLException e) {
            throw new TierFailed(Trouble.CERTIFICATE, "", e);
        } catch (IOException e) {
            throw new TierFailed(Trouble.UNREACHABLE, request.uri().getAuthority(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TierFailed(Trouble.UNREACHABLE, "interrupted", e);
        }
    }

    private HttpClient client(Optional<byte[]> certificate) {
        String key = certificate.map(HexFormat.of()::formatHex).orElse("");
        return clients.computeIfAbsent(key, any -> make(certificate));
    }

    private static HttpClient make(Optional<byte[]> certificate) {
        HttpClient.Builder client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT);
        certificate.map(PinnedTrust::context).ifPresent(client::sslContext);
        return client.build();
    }
}
