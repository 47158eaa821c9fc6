package cn.zhian.launcher;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTest {
    @TempDir
    Path directory;

    private Secrets secrets;
    private Path store;

    @BeforeEach
    void create() {
        secrets = new Secrets(directory, new SecureRandom());
        store = new Certificate(directory.resolve("https.p12")).ensure(secrets.file("https-password"));
    }

    @Test
    void servesThisMachineUnderItsNames() throws Exception {
        List<Object> names = certificate().getSubjectAlternativeNames().stream()
                .<Object>map(name -> name.get(1))
                .toList();

        assertThat(names, hasItems("localhost", "127.0.0.1"));
    }

    @Test
    void isReadableForItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(store)), is("rw-------"));
    }

    @Test
    void staysTheSameOverARestart() throws Exception {
        byte[] before = Files.readAllBytes(store);

        new Certificate(store).ensure(secrets.file("https-password"));

        assertThat(Files.readAllBytes(store), is(before));
    }

    @Test
    void servesAndAsksOthers() throws Exception {
        assertThat(certificate().getExtendedKeyUsage(), hasItems("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2"));
    }

    @Test
    void isAKeyThatItsPasswordOpens() throws Exception {
        Certificate.require(store, secrets.password("https-password"));

        LaunchFailure wrong = assertThrows(LaunchFailure.class, () -> Certificate.require(store, "another"));
        assertThat(wrong.getMessage(), containsString(store.toString()));
        Path empty = Files.createFile(directory.resolve("empty.p12"));
        LaunchFailure none = assertThrows(LaunchFailure.class, () -> Certificate.require(empty, "another"));
        assertThat(none.exitCode(), is(ExitCode.USAGE));
    }

    private X509Certificate certificate() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, secrets.password("https-password").toCharArray());
        }
        return (X509Certificate) keys.getCertificate(Certificate.ALIAS);
    }
}
