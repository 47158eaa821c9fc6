package cn.zhian.exchange.tier.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The role of a platform. */
public enum Tier {
    COMMUNITY,
    COUNTY,
    CITY;

    /** As on the wire and in the setting {@code zhian.role}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By its word. */
    public static Optional<Tier> of(String word) {
        return Stream.of(values()).filter(tier -> tier.word().equals(word)).findFirst();
    }
}
