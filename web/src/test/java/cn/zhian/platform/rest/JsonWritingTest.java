package cn.zhian.platform.rest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.platform.Slice;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class JsonWritingTest {
    enum Kind {
        SEMI_OPEN
    }

    record Row(
            long id,
            Kind kind,
            Instant at,
            LocalDate day,
            BigDecimal area,
            Optional<String> note,
            OptionalLong owner,
            Map<Kind, Integer> counts) {}

    private static final Row ROW = new Row(
            7,
            Kind.SEMI_OPEN,
            Instant.parse("2026-11-21T00:00:00.1234Z"),
            LocalDate.of(2026, 11, 21),
            new BigDecimal("89.50"),
            Optional.empty(),
            OptionalLong.of(9),
            Map.of(Kind.SEMI_OPEN, 2));

    @Test
    void writesNamesValuesAndOffsets() {
        assertThat(
                JsonWriting.of(ROW).toString(),
                is("{\"id\":7,\"kind\":\"semi-open\",\"at\":\"2026-11-21T08:00:00.123+08:00\",\"day\":\"2026-11-21\","
                        + "\"area\":89.50,\"note\":null,\"owner\":9,\"counts\":{\"semi-open\":2}}"));
    }

    @Test
    void writesAListWithItsCursor() {
        record Item(String name) {}
        Slice<Item> slice = new Slice<>(List.of(new Item("甲\"<")), Optional.of("abc"));
        assertThat(JsonWriting.of(slice).toString(), is("{\"items\":[{\"name\":\"甲\\\"<\"}],\"nextCursor\":\"abc\"}"));
    }

    @Test
    void writesWholeSecondsWithSeconds() {
        assertThat(Times.of(Instant.parse("2026-01-01T00:00:00Z")), is("2026-01-01T08:00:00+08:00"));
    }
}
