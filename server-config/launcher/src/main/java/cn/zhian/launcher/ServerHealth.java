package cn.zhian.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server over HTTP whether it serves. */
public final class ServerHealth {
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final URI base;

    /**
     * The health of a server on this machine.
     *
     * @param port HTTP on 127.0.0.1
     */
    public ServerHealth(int port) {
        this.base = URI.create("http://127.0.0.1:" + port + "/");
    }

    /**
     * Whether all health checks are up and the first page is no error.
     *
     * @return false as long as it is not
     * @throws InterruptedException when the caller is asked to end
     */
    public boolean ready() throws InterruptedException {
        return status("health/ready") == 200 && status("") < 500;
    }

    private int status(String path) throws InterruptedException {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(base.resolve(path)).timeout(ANSWER).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            // Not listening yet, or too slow to count as ready.
            return 599;
        }
    }
}
