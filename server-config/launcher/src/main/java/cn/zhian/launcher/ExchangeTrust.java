package cn.zhian.launcher;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Whom the listener for platforms below lets in: an operator puts their certificates, or those of who issues them, as PEM
 * files into a directory, and each start makes a PKCS #12 store of them.
 */
final class ExchangeTrust {
    private static final Pattern BLOCK =
            Pattern.compile("-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----", Pattern.DOTALL);
    private static final Duration SOON = Duration.ofDays(30);

    private final Path folder;
    private final Path store;

    /**
     * Makes a store of what lies in a directory.
     *
     * @param folder with files {@code *.pem}; may be missing
     * @param store to be written, mode 600
     */
    ExchangeTrust(Path folder, Path store) {
        this.folder = folder;
        this.store = store;
    }

    /**
     * Makes the store anew. What is over is left out: a server does not look at the term of a certificate that is itself
     * among those that it trusts.
     *
     * @param password of the store
     * @param now by which certificates are over
     * @return what an operator should look at, though it does not hinder the start
     * @throws LaunchFailure naming the file that is no certificate, or the directory if none in it is good
     */
    List<String> make(String password, Instant now) {
        Map<String, X509Certificate> trusted = new TreeMap<>();
        List<String> doubts = new ArrayList<>();
        for (Path file : files()) {
            List<X509Certificate> certificates = read(file);
            for (int place = 0; place < certificates.size(); place++) {
                X509Certificate certificate = certificates.get(place);
                Instant end = certificate.getNotAfter().toInstant();
                if (now.isBefore(end)) {
                    trusted.put(file.getFileName() + " " + (place + 1), certificate);
                }
                if (now.plus(SOON).isAfter(end)) {
                    doubts.add("A certificate in " + file + (now.isBefore(end) ? " will be" : " is") + " over from "
                            + end + " on; ask for the next one");
                }
            }
        }
        if (trusted.isEmpty()) {
            throw refused("Every certificate in " + folder + " is over: nobody could get in", null);
        }
        write(trusted, password);
        return doubts;
    }

    private List<Path> files() {
        List<Path> files = List.of();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> all = Files.list(folder)) {
                files = all.filter(file -> file.getFileName().toString().endsWith(".pem"))
                        .sorted()
                        .toList();
            } catch (IOException e) {
                throw refused("Cannot read " + folder + ": " + e.getMessage(), e);
            }
        }
        if (files.isEmpty()) {
            throw refused(
                    "zhian.exchange.port opens a listener that only platforms with certificates reach, and there is no"
                            + " file *.pem in " + folder + ": put their certificates there",
                    null);
        }
        return files;
    }

    private static List<X509Certificate> read(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            if (text.contains("PRIVATE KEY-----")) {
                throw refused(
                        file + " has a private key in it, which nobody hands over: only certificates belong there",
                        null);
            }
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> certificates = new ArrayList<>();
            for (String block :
                    BLOCK.matcher(text).results().map(found -> found.group()).toList()) {
                certificates.add((X509Certificate) factory.generateCertificate(
                        new ByteArrayInputStream(block.getBytes(StandardCharsets.ISO_8859_1))));
            }
            if (certificates.isEmpty()) {
                throw refused(file + " has no certificate in it (-----BEGIN CERTIFICATE-----)", null);
            }
            return certificates;
        } catch (IOException e) {
            throw refused("Cannot read " + file + ": " + e.getMessage(), e);
        } catch (CertificateException e) {
            throw refused("A certificate in " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void write(Map<String, X509Certificate> trusted, String password) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(null, null);
            for (Map.Entry<String, X509Certificate> one : trusted.entrySet()) {
                keys.setCertificateEntry(one.getKey(), one.getValue());
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            keys.store(bytes, password.toCharArray());
            PrivateFiles.write(store, bytes.toByteArray());
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchFailure(ExitCode.UNEXPECTED, "Cannot write " + store + ": " + e.getMessage(), e);
        }
    }

    private static LaunchFailure refused(String message, Exception cause) {
        return new LaunchFailure(ExitCode.USAGE, message, cause);
    }
}
