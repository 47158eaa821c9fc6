package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.certificate.CertificateFault;
import cn.zhian.exchange.certificate.OwnCertificate;
import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.feed.entity.FeedAnswer;
import cn.zhian.exchange.feed.entity.FeedRequest;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends requests to platforms. Time and length of an answer have limits, to its last byte. */
final class FeedHttp {
    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final OwnCertificate own;
    private final HttpClient client;

    /** @param own shown to platforms that ask for one */
    FeedHttp(OwnCertificate own) {
        this.own = own;
        client = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .followRedirects(Redirect.NEVER)
                .connectTimeout(CONNECT)
                .sslContext(own.context())
                .build();
    }

    /**
     * Sends a request and reads the whole answer.
     *
     * @param patience until its last byte
     * @param longest bytes of its body
     * @throws PushFailed if there is none
     */
    FeedAnswer send(FeedRequest request, Duration patience, int longest) throws PushFailed {
        // The client's own time-out ends with the headers; a body that drips would never end.
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(http(request, patience), head -> new BoundedBody(longest));
        try {
            HttpResponse<byte[]> read = answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            own.answered(request.address());
            String type = read.headers().firstValue("Content-Type").orElse("");
            return new FeedAnswer(read.statusCode(), type, read.body());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new PushFailed(new Cause(CauseWord.NO_ANSWER, patience.toSeconds() + " s"), true, e);
        } catch (ExecutionException e) {
            throw failure(request, e.getCause());
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new PushFailed(CauseWord.STOPPED, true, e);
        }
    }

    private static HttpRequest http(FeedRequest request, Duration patience) throws PushFailed {
        try {
            HttpRequest.Builder http = HttpRequest.newBuilder(request.address())
                    .timeout(patience)
                    .method(request.method(), BodyPublishers.ofByteArray(request.body()));
            request.headers().forEach(http::header);
            return http.build();
        } catch (IllegalArgumentException e) {
            throw new PushFailed(CauseWord.CREDENTIAL_FORM, false, e);
        }
    }

    private PushFailed failure(FeedRequest request, Throwable cause) {
        Optional<CertificateFault> fault = own.fault(request.address(), client.sslContext(), cause);
        if (fault.isPresent()) {
            return new PushFailed(word(fault.get()), false, cause);
        }
        for (Throwable one = cause; one != null; one = one.getCause()) {
            if (one instanceof BoundedBody.TooLong) {
                return new PushFailed(CauseWord.ANSWER_LONG, true, cause);
            }
            if (one instanceof ConnectException || one instanceof HttpConnectTimeoutException) {
                return new PushFailed(CauseWord.UNREACHABLE, true, cause);
            }
        }
        return new PushFailed(CauseWord.CUT_OFF, true, cause);
    }

    private static CauseWord word(CertificateFault fault) {
        return switch (fault) {
            case OF_SERVER -> CauseWord.CERTIFICATE;
            case OF_THIS_PLATFORM -> CauseWord.OWN_CERTIFICATE;
        };
    }
}
