package cn.zhian.platform;

import java.util.OptionalLong;

/** Guards a form against overwriting what somebody else changed meanwhile. */
public final class Versions {
    private Versions() {}

    /** @throws Conflict if the caller's version, where there is one, is not the stored one */
    public static void check(OptionalLong expected, long stored) {
        if (expected.isPresent() && expected.getAsLong() != stored) {
            throw new Conflict("problem.conflict.version");
        }
    }
}
