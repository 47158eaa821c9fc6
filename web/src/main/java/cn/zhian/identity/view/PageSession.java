package cn.zhian.identity.view;

import cn.zhian.identity.boundary.SignInResult.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;

/** What the HTTP session knows of the sign-in. */
final class PageSession {
    private static final String KEY = PageSession.class.getName();

    private PageSession() {}

    private record Kept(long userId, String username, long credentialEpoch) implements Serializable {}

    /** The sign-in of a request's session; makes no session. */
    static Optional<SignedIn> of(HttpServletRequest request) {
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Kept) session.getAttribute(KEY))
                .map(kept -> new SignedIn(kept.userId(), kept.username(), kept.credentialEpoch()));
    }

    /** Begins one, with a new number: one that was slipped to the browser before is worthless (session fixation). */
    static void begin(HttpServletRequest request, SignedIn signedIn) {
        HttpSession before = request.getSession(false);
        HttpSession session = request.getSession(true);
        if (before != null) {
            request.changeSessionId();
        }
        session.setAttribute(KEY, new Kept(signedIn.userId(), signedIn.username(), signedIn.credentialEpoch()));
    }

    /** Ends it. */
    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
