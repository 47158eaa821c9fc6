package cn.zhian.exchange.feed.control;

import java.io.IOException;

/** The files that a profile is made of. */
@FunctionalInterface
public interface ProfileTexts {
    /** A file beside the profile. @param name relative, without dots that lead upwards @throws IOException if it can't be read */
    String read(String name) throws IOException;
}
