package cn.zhian.project.view;

import cn.zhian.project.rule.boundary.CheckLine;

/** What a check comes to. */
public enum CheckState {
    /** The required level is reached. */
    CONFORMING("good"),
    /** No must-item is missing, but should-items ask for their compensation. */
    TO_COMPENSATE("warn"),
    /** Must-items are missing. */
    NOT_CONFORMING("bad"),
    /** No table applies to its division. */
    NO_SCHEME("off");

    private final String kind;

    CheckState(String kind) {
        this.kind = kind;
    }

    /** How it is shown: good, warn, bad or off. */
    public String getKind() {
        return kind;
    }

    /** Of a line. */
    static CheckState of(CheckLine line) {
        if (line.required().isEmpty()) {
            return NO_SCHEME;
        }
        if (line.missingMust() > 0) {
            return NOT_CONFORMING;
        }
        return line.met() ? CONFORMING : TO_COMPENSATE;
    }
}
