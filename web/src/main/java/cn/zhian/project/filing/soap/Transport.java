package cn.zhian.project.filing.soap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether a request came over HTTPS, and how clients reach the service. A proxy that ends HTTPS is believed if the
 * configuration names it; plain HTTP from this machine itself is taken only if a setting says so.
 */
@ApplicationScoped
public class Transport {
    private static final String PATH = "/soap/filing";

    @Inject
    @ConfigProperty(name = "zhian.http.trusted-proxies")
    Optional<String> proxies;

    @Inject
    @ConfigProperty(name = "zhian.soap.plain-loopback", defaultValue = "false")
    boolean plainLoopback;

    @Inject
    @ConfigProperty(name = "zhian.public.url")
    Optional<String> base;

    @Inject
    @ConfigProperty(name = "zhian.https.port")
    Optional<Integer> httpsPort;

    /** Whether nobody on the way could read or change the request. */
    boolean safe(HttpServletRequest request) {
        return secure(request) || plainLoopback && loopback(request.getRemoteAddr());
    }

    /** The service's address for clients: the public one, else the one that this request was sent to. */
    String address(HttpServletRequest request) {
        return base.map(url -> url.strip().replaceAll("/+$", "")).orElseGet(() -> asked(request)) + PATH;
    }

    private String asked(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElseGet(request::getServerName);
        if (secure(request)) {
            return "https://" + host;
        }
        // Messages by the way on which the contract was asked for would be refused.
        return httpsPort.isEmpty() || plainLoopback
                ? request.getScheme() + "://" + host
                : "https://" + host.replaceAll(":[0-9]+$", "") + ":" + httpsPort.get();
    }

    private boolean secure(HttpServletRequest request) {
        return request.isSecure()
                || trusts(request.getRemoteAddr()) && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private boolean trusts(String proxy) {
        return proxies.map(list -> List.of(list.split("\\s*,\\s*")))
                .orElse(List.of())
                .contains(proxy);
    }

    /** A literal address; no name is looked up. */
    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
