package cn.zhian.uhppote.protocol;

/** Stores or replaces a time profile. */
public record SetTimeProfile(long serial, Profile profile) implements Request {
    static Request read(FrameReader in) {
        return new SetTimeProfile(in.serial(), Profile.read(in));
    }

    @Override
    public FunctionCode function() {
        return FunctionCode.SET_TIME_PROFILE;
    }

    @Override
    public void write(FrameWriter out) {
        profile.write(out);
    }
}
