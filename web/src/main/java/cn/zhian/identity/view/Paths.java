package cn.zhian.identity.view;

import cn.zhian.platform.rest.Api;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which addresses need no sign-in; all others do. */
final class Paths {
    static final String LOGIN = "/login.xhtml";

    private static final Set<String> OPEN_PAGES =
            Set.of(LOGIN, "/password.xhtml", "/verify.xhtml", "/error.xhtml", "/favicon.ico", "/openapi", "/health");
    private static final Set<String> OPEN_API = Set.of(Api.PATH + "/login", Api.PATH + "/password");
    /** Requests of other platforms, which are signed. */
    private static final Set<String> SIGNED_API = Set.of(
            Api.PATH + "/exchange/enrolments",
            Api.PATH + "/exchange/keys",
            Api.PATH + "/exchange/batches",
            Api.PATH + "/exchange/fetch-orders",
            Api.PATH + "/exchange/report-result",
            Api.PATH + "/exchange/reconcile/prints",
            Api.PATH + "/exchange/reconcile/records",
            Api.PATH + "/exchange/reconcile/doubts");

    private static final String SIGNED_SOAP = "/soap/exchange";
    private static final String VERIFICATION = Api.PATH + "/verify/";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    // Our own addresses have no such parts; what a browser makes of them is not ours to guess.
    private static final Pattern DETOUR = Pattern.compile("//|/\\.{1,2}(/|$)|;");
    private static final int LONGEST = 1000;

    private Paths() {}

    /** The decoded path below the application, without path parameters: what the server dispatches by. */
    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }

    static boolean api(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** The SOAP services, whose messages carry their own proof. */
    static boolean soap(String path) {
        return path.startsWith("/soap/");
    }

    /** Requests of other platforms, which carry signatures of theirs; also where they end with a slash. */
    static boolean signed(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        String stem = path.substring(0, end);
        return SIGNED_API.contains(stem) || stem.equals(SIGNED_SOAP);
    }

    static boolean open(String path) {
        return OPEN_PAGES.contains(path)
                || OPEN_API.contains(path)
                || SIGNED_API.contains(path)
                || path.startsWith(VERIFICATION)
                || path.startsWith(RESOURCES)
                || path.startsWith("/health/");
    }

    /**
     * An address to go on to after sign-in: one of ours, by path and query only, and a page.
     *
     * @return empty for anything that a stranger may have put there
     */
    static Optional<String> ours(String address) {
        if (address == null || address.length() > LONGEST || !address.startsWith("/") || address.contains("\\")) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            boolean local = uri.getScheme() == null && uri.getRawAuthority() == null;
            String path = uri.getPath();
            boolean page = local && !DETOUR.matcher(path).find() && !api(path) && !soap(path) && !open(path);
            return page ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
