package cn.zhian.exchange.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates made for tests by the JDK's own tool. */
public final class KeyFiles {
    /** Of all stores. */
    public static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;

    /** @param folder for the stores */
    public KeyFiles(Path folder) {
        this.folder = folder;
    }

    /** A self-signed one for 127.0.0.1. @param uses of the key, as in {@code serverAuth,clientAuth} */
    public Path make(String name, String uses) {
        keytool(
                List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name),
                name,
                "-ext",
                "san=ip:127.0.0.1",
                "-ext",
                "eku=" + uses);
        return store(name);
    }

    /** One that another issued. @param uses of the key */
    public Path issued(String name, String issuer, String uses) {
        make(name, uses);
        if (!Files.exists(store(issuer))) {
            keytool(
                    List.of("-genkeypair", "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + issuer),
                    issuer,
                    "-ext",
                    "bc:c");
        }
        String request = folder.resolve(name + ".csr").toString();
        String certificate = folder.resolve(name + ".pem").toString();
        String of = folder.resolve(issuer + ".pem").toString();
        keytool(List.of("-certreq", "-file", request), name);
        keytool(List.of("-gencert", "-infile", request, "-outfile", certificate), issuer, "-ext", "eku=" + uses);
        keytool(List.of("-exportcert", "-file", of), issuer);
        keytool(List.of("-importcert", "-noprompt", "-file", of), name, "issuer");
        keytool(List.of("-importcert", "-noprompt", "-file", certificate), name);
        return store(name);
    }

    /** The store of that name. */
    public Path store(String name) {
        return folder.resolve(name + ".p12");
    }

    private void keytool(List<String> what, String name, String... more) {
        boolean other = more.length == 1;
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(what);
        command.addAll(List.of(
                "-alias", other ? more[0] : "own", "-keystore", store(name).toString()));
        command.addAll(List.of("-storetype", "PKCS12", "-storepass", new String(PASSWORD)));
        if (!other) {
            command.addAll(List.of(more));
        }
        try {
            Process tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (tool.onExit().join().exitValue() != 0) {
                throw new AssertionError(command + "\n" + output);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The certificate of a store. */
    public static X509Certificate certificate(Path store) {
        try {
            return (X509Certificate) load(store).getCertificate("own");
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore load(Path store) throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    /** SHA-256 of a store's certificate. */
    public static byte[] sha256(Path store) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(certificate(store).getEncoded());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /** A store of that name with the certificates of others. */
    public Path trusting(String name, Path... others) {
        try (OutputStream out = Files.newOutputStream(store(name))) {
            certificates(others).store(out, PASSWORD);
            return store(name);
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyStore certificates(Path... owners) throws GeneralSecurityException, IOException {
        KeyStore certificates = KeyStore.getInstance("PKCS12");
        certificates.load(null, null);
        for (Path one : owners) {
            certificates.setCertificateEntry(one.getFileName().toString(), certificate(one));
        }
        return certificates;
    }

    /** For a server. @param trusted whose certificates it takes from clients */
    public static SSLContext server(Path store, Path... trusted) {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(load(store), PASSWORD);
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates(trusted));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }
}
