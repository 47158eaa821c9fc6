package cn.zhian.launcher;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the server shows and trusts, ready before anything is started.
 *
 * @param keyStore key and certificate of the HTTPS listeners
 * @param password of that store
 * @param clientPassword of the store whose certificate platforms above are shown
 * @param exchange the listener for platforms below, if there is one
 * @param doubts what an operator should look at
 */
record ServerCertificates(
        Path keyStore,
        String password,
        String clientPassword,
        Optional<ExchangeListener> exchange,
        List<String> doubts) {
    private static final String HTTPS_PASSWORD = "https-password";

    /**
     * Makes what is missing and looks at what operators put there.
     *
     * @param exchangePort of the listener for platforms below; 0 for none
     * @param clock by which certificates are over
     * @throws LaunchFailure naming the file that can not be used
     */
    static ServerCertificates ready(
            DataDirectory data, InstanceSettings settings, Secrets secrets, int exchangePort, Clock clock) {
        Path keyStore = new Certificate(data.httpsKeys()).ensure(secrets.file(HTTPS_PASSWORD));
        String password = secrets.password(HTTPS_PASSWORD);
        List<String> doubts = new ArrayList<>();
        Optional<ExchangeListener> exchange = Optional.empty();
        if (exchangePort > 0) {
            Path trusted = data.secrets().resolve("exchange-trust.p12");
            String trustPassword = secrets.password("exchange-trust-password");
            doubts.addAll(new ExchangeTrust(data.exchangeTrust(), trusted).make(trustPassword, clock.instant()));
            exchange = Optional.of(new ExchangeListener(exchangePort, trusted, trustPassword));
        }
        return new ServerCertificates(keyStore, password, settings.clientPassword(password), exchange, doubts);
    }

    @Override
    public String toString() {
        return keyStore + ", " + exchange;
    }
}
