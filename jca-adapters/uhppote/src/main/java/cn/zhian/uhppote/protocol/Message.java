package cn.zhian.uhppote.protocol;

/** One message of 64 bytes, whichever way it goes. */
public sealed interface Message permits Request, Reply {
    /** Function code, offset 1. */
    int code();

    /** Serial number of the controller, offset 4, unsigned 32 bits; 0 asks everyone. */
    long serial();

    /** Writes the payload; head, code and serial are there already. */
    void write(FrameWriter out);
}
