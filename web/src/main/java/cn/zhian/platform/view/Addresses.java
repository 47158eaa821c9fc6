package cn.zhian.platform.view;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Addresses of pages of this application. */
final class Addresses {
    private Addresses() {}

    /**
     * The address in the user's browser: with the query that a panel opened there, which the form's own address lacks.
     * Only a referrer with the request's own path counts.
     */
    static String shown(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Optional.ofNullable(request.getHeader("Referer"))
                .flatMap(Addresses::parsed)
                .filter(referrer -> path.equals(referrer.getRawPath()) && referrer.getRawQuery() != null)
                .map(referrer -> path + "?" + referrer.getRawQuery())
                .orElse(path);
    }

    private static Optional<URI> parsed(String text) {
        try {
            return Optional.of(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
