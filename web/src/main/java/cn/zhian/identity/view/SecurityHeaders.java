package cn.zhian.identity.view;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** What every answer tells the browser to refuse. */
final class SecurityHeaders {
    // PrimeFaces (primefaces.CSP=true) adds a policy of its own with a nonce for scripts; both must be kept, so this
    // one
    // says nothing about scripts and styles, and everything about the rest.
    private static final String POLICY =
            "frame-ancestors 'none'; base-uri 'self'; form-action 'self'; object-src 'none'";

    private SecurityHeaders() {}

    static void set(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(self), microphone=(), geolocation=(self)");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
