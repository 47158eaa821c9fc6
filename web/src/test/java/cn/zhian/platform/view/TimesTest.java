package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimesTest {
    /** 2026-11-21 00:30 in Shanghai. */
    private static final Instant NOW = Instant.parse("2026-11-20T16:30:00Z");

    private final Times times = new Times();

    @BeforeEach
    void start() {
        times.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        times.texts = new Texts();
        times.texts.language = new Language() {
            @Override
            public java.util.Locale getLocale() {
                return java.util.Locale.SIMPLIFIED_CHINESE;
            }
        };
    }

    @Test
    void aDayBeginsInShanghai() {
        assertThat(times.shown(Instant.parse("2026-11-20T16:00:00Z")), is("今天 00:00:00"));
        assertThat(times.shown(Instant.parse("2026-11-20T15:59:59Z")), is("昨天 23:59:59"));
    }

    @Test
    void showsTheYearOnlyWhenItIsAnother() {
        assertThat(times.shown(Instant.parse("2026-03-05T01:02:03Z")), is("03-05 09:02:03"));
        assertThat(times.shown(Instant.parse("2025-03-05T01:02:03Z")), is("2025-03-05 09:02:03"));
    }

    @Test
    void showsNothingForNoTime() {
        assertThat(times.shown(null), is(""));
        assertThat(times.full(null), is(""));
    }

    @Test
    void aDayOfAFilterIsADayInShanghai() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(Days.from(day), is(Optional.of(Instant.parse("2026-11-20T16:00:00Z"))));
        assertThat(Days.through(day), is(Optional.of(Instant.parse("2026-11-21T16:00:00Z"))));
        assertThat(Days.through(null), is(Optional.empty()));
    }
}
