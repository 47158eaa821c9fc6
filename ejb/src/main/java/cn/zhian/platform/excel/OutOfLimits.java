package cn.zhian.platform.excel;

import cn.zhian.platform.Invalid;
import java.io.IOException;

/** Ends the reading of a file; an IOException, so that no parser takes it for its own. */
final class OutOfLimits extends IOException {
    private static final long serialVersionUID = 1L;

    private final Invalid told;

    OutOfLimits(Invalid told) {
        super(told.key());
        this.told = told;
    }

    /** What the caller is told. */
    Invalid told() {
        return told;
    }
}
