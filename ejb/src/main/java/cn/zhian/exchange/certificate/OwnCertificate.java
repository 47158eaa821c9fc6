package cn.zhian.exchange.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManager;

/** A key and certificate by which this platform shows who it is to servers that ask, or that it has none. */
public final class OwnCertificate {
    // Words of Java, which has no types for them.
    private static final String ALERT = "Received fatal alert: ";
    private static final String ENDED = "Remote host terminated the handshake";
    private static final int MOST_CAUSES = 10;
    /** Uses of a key (RFC 5280, 4.2.1.12) with which a client may show its certificate: any, and that one. */
    private static final Set<String> FOR_CLIENTS = Set.of("2.5.29.37.0", "1.3.6.1.5.5.7.3.2");

    private final AskedKeys keys;

    private OwnCertificate(Optional<AskedKeys.Entry> entry) {
        keys = new AskedKeys(entry);
    }

    /** A platform that has none to show. */
    public static OwnCertificate none() {
        return new OwnCertificate(Optional.empty());
    }

    /**
     * The first one in a PKCS #12 store.
     *
     * @param password of store and key
     * @throws IOException if it can not be read
     * @throws GeneralSecurityException if there is no key in it, or one that this Java does not know
     */
    public static OwnCertificate read(Path store, char[] password) throws IOException, GeneralSecurityException {
        KeyStore found = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            found.load(in, password);
        }
        for (String alias : Collections.list(found.aliases())) {
            if (found.getKey(alias, password) instanceof PrivateKey key) {
                X509Certificate[] chain = Arrays.stream(found.getCertificateChain(alias))
                        .map(X509Certificate.class::cast)
                        .toArray(X509Certificate[]::new);
                return new OwnCertificate(Optional.of(new AskedKeys.Entry(key, chain)));
            }
        }
        throw new GeneralSecurityException("There is no private key in it");
    }

    /** For connections on which it is shown. @param trusted servers; none for those that this Java trusts */
    public SSLContext context(TrustManager... trusted) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {keys}, trusted.length == 0 ? null : trusted, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java lacks TLS", e);
        }
    }

    /** A server let this platform in. */
    public void answered(URI address) {
        keys.answered(address);
    }

    /**
     * Whose certificate a request failed for; empty if it failed for something else. May greet the server once more, which
     * takes at most some seconds.
     *
     * @param context with which the request was sent
     */
    public Optional<CertificateFault> fault(URI address, SSLContext context, Throwable failure) {
        List<Throwable> causes = Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .toList();
        if (causes.stream().anyMatch(CertificateException.class::isInstance)) {
            return Optional.of(CertificateFault.OF_SERVER);
        }
        if (causes.stream().anyMatch(one -> says(one, ALERT))) {
            return Optional.of(keys.asked(address) ? CertificateFault.OF_THIS_PLATFORM : CertificateFault.OF_SERVER);
        }
        if (!causes.stream().anyMatch(OwnCertificate::cutOff)) {
            return failure instanceof SSLException ? Optional.of(CertificateFault.OF_SERVER) : Optional.empty();
        }
        boolean refused = keys.asked(address) && new Handshake(context, keys).refused(address);
        return refused ? Optional.of(CertificateFault.OF_THIS_PLATFORM) : Optional.empty();
    }

    private static boolean says(Throwable failure, String words) {
        return failure instanceof SSLException
                && failure.getMessage() != null
                && failure.getMessage().startsWith(words);
    }

    private static boolean cutOff(Throwable failure) {
        return failure instanceof IOException && !(failure instanceof SSLException) || says(failure, ENDED);
    }

    /** What is wrong with it, as far as this platform can see; empty if it should do. */
    public Optional<String> flaw(Instant now) {
        if (keys.entry().isEmpty()) {
            return Optional.of("this platform has none");
        }
        X509Certificate own = keys.entry().get().chain()[0];
        if (now.isAfter(own.getNotAfter().toInstant())) {
            return Optional.of("over since " + own.getNotAfter().toInstant());
        }
        return forClients(own) ? Optional.empty() : Optional.of("not made for clients (extendedKeyUsage)");
    }

    private static boolean forClients(X509Certificate own) {
        try {
            List<String> uses = own.getExtendedKeyUsage();
            return uses == null || uses.stream().anyMatch(FOR_CLIENTS::contains);
        } catch (CertificateException e) {
            // What can not be read here is not seen there either.
            return false;
        }
    }
}
