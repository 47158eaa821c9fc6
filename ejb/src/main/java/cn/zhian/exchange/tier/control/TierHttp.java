package cn.zhian.exchange.tier.control;

import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.tier.entity.TierFailed;
import cn.zhian.exchange.tier.entity.Trouble;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to platforms above, over connections that stay open; one set of them for each trusted certificate. */
final class TierHttp {
    /** Longest wait for a connection. */
    private static final Duration CONNECT = Duration.ofSeconds(5);
    /** Longest wait for the whole of an answer: the time-out of a request ends with the head. */
    private static final Duration WHOLE = Duration.ofSeconds(50);

    private final Map<String, HttpClient> clients = new ConcurrentHashMap<>();
    private final OwnCertificate own;
    private final Clock clock;

    /** @param own shown to platforms that ask for one @param clock by which it is over */
    TierHttp(OwnCertificate own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /**
     * Sends a request and reads its answer.
     *
     * @param certificate the only one trusted; empty for those that this Java trusts
     */
    HttpResponse<byte[]> send(HttpRequest request, Optional<byte[]> certificate) throws TierFailed {
        HttpClient client = client(certificate);
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, BodyHandlers.ofByteArray());
        try {
            HttpResponse<byte[]> read = answer.get(WHOLE.toSeconds(), TimeUnit.SECONDS);
            own.answered(request.uri());
            return read;
        } catch (ExecutionException e) {
            throw failed(request, client, e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw away(request, e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new TierFailed(Trouble.UNREACHABLE, "interrupted", e);
        }
    }

    private TierFailed failed(HttpRequest request, HttpClient client, Throwable cause) {
        return own.fault(request.uri(), client.sslContext(), cause)
                .map(fault -> switch (fault) {
                    case OF_SERVER -> new TierFailed(Trouble.CERTIFICATE, "", cause);
                    case OF_THIS_PLATFORM ->
                        new TierFailed(
                                Trouble.OWN_CERTIFICATE,
                                own.flaw(clock.instant()).orElse(""),
                                cause);
                })
                .orElseGet(() -> away(request, cause));
    }

    private static TierFailed away(HttpRequest request, Throwable cause) {
        return new TierFailed(Trouble.UNREACHABLE, request.uri().getAuthority(), cause);
    }

    private HttpClient client(Optional<byte[]> certificate) {
        String key = certificate.map(HexFormat.of()::formatHex).orElse("");
        return clients.computeIfAbsent(key, any -> make(certificate));
    }

    private HttpClient make(Optional<byte[]> certificate) {
        return HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(certificate.map(PinnedTrust::new).map(own::context).orElseGet(own::context))
                .build();
    }
}
