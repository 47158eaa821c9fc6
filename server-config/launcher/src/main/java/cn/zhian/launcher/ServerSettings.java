package cn.zhian.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the server runs.
 *
 * @param layout what is started
 * @param httpPort on 127.0.0.1
 * @param httpsPort on all addresses
 * @param keyStore certificate of the HTTPS listeners
 * @param exchange the listener for platforms below, if there is one
 * @param properties handed over as system properties, nothing secret
 * @param secrets handed over as files, by property name
 * @param brokers where the broker is and, if there are several, those that take its place
 * @param javaOptions for the server's JVM
 * @param deadline until the login page answers
 */
public record ServerSettings(
        MicroLayout layout,
        int httpPort,
        int httpsPort,
        Path keyStore,
        Optional<ExchangeListener> exchange,
        Map<String, String> properties,
        Map<String, String> secrets,
        List<URI> brokers,
        List<String> javaOptions,
        Duration deadline) {
    /** Property under which the password of the key store is handed over. */
    public static final String KEY_STORE_PASSWORD = "zhian.https.password";
    /** Property under which the password of the certificate for platforms above is handed over. */
    public static final String CLIENT_PASSWORD = "zhian.exchange.client.password";
}
