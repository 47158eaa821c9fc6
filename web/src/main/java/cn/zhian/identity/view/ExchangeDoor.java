package cn.zhian.identity.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where other platforms may come in. Where a listener of their own is configured, at which the server asks for their
 * certificates, they are served there and nowhere else, and nobody else is. A request is known by the port of the
 * connection, which no header can change.
 */
@ApplicationScoped
public class ExchangeDoor {
    @Inject
    @ConfigProperty(name = "zhian.exchange.port")
    Optional<Integer> port;

    @Inject
    @ConfigProperty(name = "zhian.exchange.elsewhere", defaultValue = "false")
    boolean elsewhere;

    /** Whether a request came by the listener of other platforms. */
    public boolean at(HttpServletRequest request) {
        return port.isPresent() && port.get() == request.getLocalPort();
    }

    /** Why a request is not served where it came; empty if it is. @return as in {@code problem.not-found.<what>} */
    Optional<String> refusal(HttpServletRequest request, String path) {
        boolean signed = Paths.signed(path);
        if (at(request)) {
            return signed ? Optional.empty() : Optional.of("exchange-only");
        }
        return signed && port.isPresent() && !elsewhere ? Optional.of("exchange-elsewhere") : Optional.empty();
    }
}
