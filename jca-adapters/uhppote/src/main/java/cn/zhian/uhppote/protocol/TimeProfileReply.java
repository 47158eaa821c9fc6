package cn.zhian.uhppote.protocol;

/** A time profile read back. */
public record TimeProfileReply(long serial, Profile profile) implements Reply {
    static Reply read(FrameReader in) {
        return new TimeProfileReply(in.serial(), Profile.read(in));
    }

    @Override
    public int code() {
        return FunctionCode.GET_TIME_PROFILE.code();
    }

    @Override
    public void write(FrameWriter out) {
        profile.write(out);
    }
}
