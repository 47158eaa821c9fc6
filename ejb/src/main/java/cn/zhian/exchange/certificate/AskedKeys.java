package cn.zhian.exchange.certificate;

import java.net.Socket;
import java.net.URI;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Shows one certificate to every server that asks, and keeps in mind who asked. Java's own choice shows none if the server
 * does not name its issuer among those it trusts; servers that trust the certificate itself name its subject.
 */
final class AskedKeys extends X509ExtendedKeyManager {
    private static final String ALIAS = "own";
    private static final int HTTPS = 443;

    private final Optional<Entry> entry;
    private final Set<String> asked = ConcurrentHashMap.newKeySet();

    /** A key and its certificate, first, with those of its issuers. */
    record Entry(PrivateKey key, X509Certificate[] chain) {}

    AskedKeys(Optional<Entry> entry) {
        this.entry = entry;
    }

    Optional<Entry> entry() {
        return entry;
    }

    /** Whether the server asked since it last answered. */
    boolean asked(URI address) {
        return asked.contains(place(address));
    }

    void answered(URI address) {
        asked.remove(place(address));
    }

    static int port(URI address) {
        return address.getPort() < 0 ? HTTPS : address.getPort();
    }

    private static String place(URI address) {
        return place(address.getHost(), port(address));
    }

    private static String place(String host, int port) {
        return host.replaceAll("[\\[\\]]", "") + " " + port;
    }

    @Override
    public String chooseEngineClientAlias(String[] types, Principal[] issuers, SSLEngine engine) {
        if (engine.getPeerHost() != null) {
            asked.add(place(engine.getPeerHost(), engine.getPeerPort()));
        }
        return entry.isPresent() ? ALIAS : null;
    }

    @Override
    public String chooseClientAlias(String[] types, Principal[] issuers, Socket socket) {
        if (socket instanceof SSLSocket tls && tls.getHandshakeSession() != null) {
            asked.add(place(tls.getHandshakeSession().getPeerHost(), tls.getPort()));
        }
        return entry.isPresent() ? ALIAS : null;
    }

    @Override
    public String[] getClientAliases(String type, Principal[] issuers) {
        return entry.isPresent() ? new String[] {ALIAS} : new String[0];
    }

    @Override
    public X509Certificate[] getCertificateChain(String alias) {
        return entry.map(own -> own.chain().clone()).orElse(null);
    }

    @Override
    public PrivateKey getPrivateKey(String alias) {
        return entry.map(Entry::key).orElse(null);
    }

    @Override
    public String[] getServerAliases(String type, Principal[] issuers) {
        return new String[0];
    }

    @Override
    public String chooseServerAlias(String type, Principal[] issuers, Socket socket) {
        return null;
    }
}
