package cn.zhian.platform;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    @Test
    void givesItsKeyBack() {
        assertThat(Cursor.parse(Cursor.of(1_795_237_253_836L, -7), 2), is(new long[] {1_795_237_253_836L, -7}));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "AAAA", "%%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesWhatIsNoCursor(String text) {
        Invalid refused = assertThrows(Invalid.class, () -> Cursor.parse(text, 2));
        assertThat(refused.errors().get(0).field(), is("cursor"));
    }
}
