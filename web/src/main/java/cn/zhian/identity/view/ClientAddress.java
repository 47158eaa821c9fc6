package cn.zhian.identity.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where a request comes from. A forwarded address is believed only if a proxy named in the configuration says it. */
@ApplicationScoped
public class ClientAddress {
    private static final int LONGEST = 64;

    @Inject
    @ConfigProperty(name = "zhian.http.trusted-proxies")
    Optional<String> trusted;

    @Inject
    ExchangeDoor door;

    /** The client's address. */
    public String of(HttpServletRequest request) {
        String direct = request.getRemoteAddr();
        String forwarded = request.getHeader("X-Forwarded-For");
        // A proxy can only pass the encrypted connection of another platform through; such a header is the platform's.
        if (forwarded == null || !trusts(direct) || door.at(request)) {
            return direct;
        }
        // The last entry is the one our proxy wrote; those before it come from the client.
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? direct : last;
    }

    private boolean trusts(String proxy) {
        return trusted.map(list -> List.of(list.split("\\s*,\\s*")))
                .orElse(List.of())
                .contains(proxy);
    }
}
