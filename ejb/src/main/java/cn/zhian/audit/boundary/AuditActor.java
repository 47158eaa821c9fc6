package cn.zhian.audit.boundary;

/**
 * Who did it.
 *
 * @param userId 0 for the platform itself and for somebody unknown
 * @param username as signed in
 */
public record AuditActor(long userId, String username) {
    /** The platform itself: timers, queue consumers, start-up. */
    public static final AuditActor PLATFORM = new AuditActor(0, "platform");

    /** Somebody who is not signed in. */
    public static final AuditActor NOBODY = new AuditActor(0, "");
}
