package cn.zhian.platform.view;

import java.util.Optional;

/** What was typed into a field that may stay empty. */
public final class Entered {
    private Entered() {}

    /** The text without white space around it; empty if there is none. */
    public static Optional<String> text(String typed) {
        return Optional.ofNullable(typed).map(String::strip).filter(text -> !text.isEmpty());
    }
}
