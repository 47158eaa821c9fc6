package cn.zhian.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The self-signed certificate of the HTTPS listener, which this platform also shows to those above that ask for one; made
 * on first start in a PKCS #12 file of mode 600. An operator replaces the file to use a certificate of his own.
 */
public final class Certificate {
    /** Alias of the key in the store. */
    public static final String ALIAS = "zhian";

    /** The longest validity browsers have ever accepted for a leaf certificate they are told to trust. */
    private static final String VALID_DAYS = "825";

    private final Path store;

    /**
     * The certificate kept in the given file.
     *
     * @param store PKCS #12, may be missing
     */
    public Certificate(Path store) {
        this.store = store;
    }

    /**
     * Makes the certificate if there is none.
     *
     * @param password file with the password of store and key
     * @return the store
     * @throws LaunchFailure when keytool fails
     */
    public Path ensure(Path password) {
        if (!Files.exists(store)) {
            create(password);
        }
        return store;
    }

    /**
     * Fails when a store does not hold a key that can be used.
     *
     * @param store PKCS #12
     * @param password of store and key
     * @throws LaunchFailure naming the file
     */
    static void require(Path store, String password) {
        try (InputStream in = Files.newInputStream(store)) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, password.toCharArray());
            for (String alias : Collections.list(keys.aliases())) {
                if (keys.isKeyEntry(alias)) {
                    keys.getKey(alias, password.toCharArray());
                    return;
                }
            }
            throw new LaunchFailure(ExitCode.USAGE, "There is no private key in " + store);
        } catch (IOException | GeneralSecurityException e) {
            throw new LaunchFailure(
                    ExitCode.USAGE, "Cannot read " + store + " as PKCS #12 with its password: " + e.getMessage(), e);
        }
    }

    private void create(Path password) {
        Path draft = store.resolveSibling(store.getFileName() + ".new");
        try {
            Files.deleteIfExists(draft);
            run(
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    draft.toString(),
                    "-storepass:file",
                    password.toString(),
                    "-dname",
                    "CN=" + hostName() + ",OU=" + ownNumber() + ",O=Zhian",
                    "-validity",
                    VALID_DAYS,
                    "-ext",
                    "san=" + String.join(",", names()),
                    "-ext",
                    "ku=digitalSignature",
                    "-ext",
                    "eku=serverAuth,clientAuth");
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Whoever trusts several of them looks them up by subject, and machines may have the same name.
    private static String ownNumber() {
        return HexFormat.of().toHexDigits(new SecureRandom().nextInt());
    }

    private static void run(String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (keytool.onExit().join().exitValue() != 0) {
            throw new LaunchFailure(ExitCode.UNEXPECTED, "Cannot make a certificate: " + output.strip());
        }
    }

    private static Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        names.add("dns:localhost");
        names.add("ip:127.0.0.1");
        if (hostName().matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
            names.add("dns:" + hostName());
        }
        localAddresses().forEach(address -> names.add("ip:" + address));
        return names;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            // A machine whose name does not resolve is reached by address or as localhost.
            return "localhost";
        }
    }

    private static Set<String> localAddresses() {
        Set<String> addresses = new LinkedHashSet<>();
        try {
            for (NetworkInterface network : Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InetAddress address : Collections.list(network.getInetAddresses())) {
                    if (!address.isLinkLocalAddress()) {
                        addresses.add(address.getHostAddress().replaceAll("%.*", ""));
                    }
                }
            }
        } catch (SocketException e) {
            System.getLogger(Certificate.class.getName())
                    .log(System.Logger.Level.WARNING, "Local addresses unknown, certificate without them", e);
        }
        return addresses;
    }
}
