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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        assertThat(times.span(null), is("–"));
    }

    @ParameterizedTest
    @CsvSource({
        "0,0\u00a0秒",
        "119,119\u00a0秒",
        "120,2\u00a0分钟",
        "7199,119\u00a0分钟",
        "7200,2\u00a0小时",
        "172799,47\u00a0小时",
        "172800,2\u00a0天",
        "86400000,'1,000\u00a0天'"
    })
    void saysHowLongSomethingTookInOneUnit(String seconds, String said) {
        assertThat(times.span(Long.valueOf(seconds)), is(said));
    }

    @Test
    void aDayOfAFilterIsADayInShanghai() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThat(Days.from(day), is(Optional.of(Instant.parse("2026-11-20T16:00:00Z"))));
        assertThat(Days.through(day), is(Optional.of(Instant.parse("2026-11-21T16:00:00Z"))));
        assertThat(Days.through(null), is(Optional.empty()));
    }
}
