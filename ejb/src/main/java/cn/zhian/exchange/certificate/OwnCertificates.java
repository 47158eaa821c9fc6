package cn.zhian.exchange.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The certificate that the configuration names. */
@ApplicationScoped
public class OwnCertificates {
    private static final Logger LOG = System.getLogger(OwnCertificates.class.getName());

    @Inject
    @ConfigProperty(name = "zhian.exchange.client.key-store")
    Optional<String> store;

    @Inject
    @ConfigProperty(name = "zhian.exchange.client.password")
    Optional<String> password;

    /** Read anew; what can not be read is told in the log, and servers that ask are shown none. */
    public OwnCertificate read() {
        if (store.isEmpty()) {
            return OwnCertificate.none();
        }
        try {
            return OwnCertificate.read(Path.of(store.get()), password.orElse("").toCharArray());
        } catch (IOException | GeneralSecurityException e) {
            LOG.log(Level.ERROR, "ZHIAN-331 own certificate can not be read file=" + store.get(), e);
            return OwnCertificate.none();
        }
    }
}
