package cn.zhian.access.emergency.entity;

/**
 * How far one door of an emergency release has come. A door that can't be reached stays in its state and is tried until
 * the release ends; one that must be restored, until it is.
 */
public enum ReleasedDoorState {
    /** Its former mode is being asked; nothing was sent yet. */
    ASKING,
    /** Its former mode is kept; it is being opened. */
    OPENING,
    /** Its controller confirmed that it stands open. */
    OPEN,
    /** It gets its former mode back. */
    RESTORING,
    /** Its controller confirmed the former mode, or the door was never opened. */
    RESTORED,
    /** Another release rules the door; this one takes it over when that one ends. */
    BEHIND,
    /** The release ended while another one goes on, which has the former mode now. */
    HANDED_ON
}
