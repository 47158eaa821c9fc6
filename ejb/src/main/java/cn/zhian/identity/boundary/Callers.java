package cn.zhian.identity.boundary;

/** Tells who calls. */
public interface Callers {
    /**
     * The caller of the running request.
     *
     * @throws cn.zhian.platform.Denied if nobody is signed in, or the user is locked or must change the password first
     */
    Caller current();
}
