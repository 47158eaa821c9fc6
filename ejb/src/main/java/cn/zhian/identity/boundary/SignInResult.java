package cn.zhian.identity.boundary;

import java.time.Instant;

/** What came of a sign-in or a password change. */
public sealed interface SignInResult {
    /**
     * The user is who it says; the web layer may open a session or give a token.
     *
     * @param credentialEpoch what the session must keep: when the user's own has moved on, the session is over
     */
    record SignedIn(long userId, String username, long credentialEpoch) implements SignInResult {}

    /** The password is right but must be changed first; nothing else is possible. */
    record MustChangePassword(String username) implements SignInResult {}

    /** Not signed in. */
    record Refused(Reason reason) implements SignInResult {}

    /** Too many failures; no password is looked at before the time. */
    record LockedOut(Instant until) implements SignInResult {}

    /** Why a sign-in was refused; the last two are told to those who know the password only. */
    enum Reason {
        WRONG_NAME_OR_PASSWORD,
        DISABLED,
        EXPIRED
    }
}
