package cn.zhian.identity.boundary;

import java.util.Optional;

/** Tells who calls. */
public interface Callers {
    /**
     * The caller of the running request.
     *
     * @throws cn.zhian.platform.Denied if nobody is signed in, or the user is disabled, has expired or must change the
     *     password first
     */
    Caller current();

    /** The caller, if somebody is signed in; empty for what the platform does by itself. Refuses nobody. */
    default Optional<Caller> signedIn() {
        return Optional.of(current());
    }
}
