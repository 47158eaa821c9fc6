package cn.zhian.platform.view;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.lessThanOrEqualTo;

import cn.zhian.platform.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SliceModelTest {
    private final List<String> asked = new ArrayList<>();

    @Test
    void anEndlessListGoesForwardByTheCursorOfThePartBefore() {
        SliceModel<Long> rows = endless(95);
        assertThat(rows.load(0, 20, Map.of(), Map.of()).get(0), is(95L));
        assertThat(rows.load(20, 20, Map.of(), Map.of()).get(0), is(75L));
        assertThat(rows.load(40, 20, Map.of(), Map.of()).get(0), is(55L));
        assertThat(asked, contains("-", "76", "56"));
    }

    @Test
    void anEndlessListGoesBackWithoutReadingFromTheBeginning() {
        SliceModel<Long> rows = endless(95);
        rows.load(0, 20, Map.of(), Map.of());
        rows.load(20, 20, Map.of(), Map.of());
        rows.load(40, 20, Map.of(), Map.of());
        asked.clear();
        assertThat(rows.load(20, 20, Map.of(), Map.of()).get(0), is(75L));
        assertThat(asked, contains("76"));
    }

    @Test
    void anEndlessListEndsWhereItEnds() {
        SliceModel<Long> rows = endless(45);
        rows.load(0, 20, Map.of(), Map.of());
        assertThat(rows.getRowCount(), is(21));
        rows.load(20, 20, Map.of(), Map.of());
        assertThat(rows.load(40, 20, Map.of(), Map.of()).size(), is(5));
        assertThat(rows.getRowCount(), is(45));
    }

    @Test
    void newRowsOnTheFirstPageDoNotMixWithOldCursors() {
        List<Long> stored =
                new ArrayList<>(LongStream.rangeClosed(1, 60).boxed().toList());
        SliceModel<Long> rows = SliceModel.endless(row -> row, (cursor, size) -> read(stored, cursor, size));
        rows.load(0, 20, Map.of(), Map.of());
        rows.load(20, 20, Map.of(), Map.of());
        LongStream.rangeClosed(61, 70).forEach(stored::add);
        assertThat(rows.load(0, 20, Map.of(), Map.of()).get(0), is(70L));
        assertThat(rows.load(20, 20, Map.of(), Map.of()).get(0), is(50L));
    }

    @Test
    void aTotalAboveTheCapIsShownAsTheCap() {
        SliceModel<Long> rows = SliceModel.endless(row -> row, this::read, () -> SliceModel.CAP + 1L);
        assertThat(rows.getTotal(), is("10,000+"));
        SliceModel<Long> few = SliceModel.endless(row -> row, this::read, () -> 1234);
        assertThat(few.getTotal(), is("1,234"));
    }

    @Test
    void countsOnceUntilRefreshed() {
        List<Long> counted = new ArrayList<>();
        SliceModel<Long> rows = SliceModel.counted(row -> row, (offset, size, sort) -> List.of(), () -> {
            counted.add(1L);
            return 7;
        });
        rows.count(Map.of());
        rows.count(Map.of());
        assertThat(counted.size(), is(1));
        rows.refresh();
        assertThat(rows.count(Map.of()), is(7));
        assertThat(counted.size(), is(2));
    }

    @Test
    void knowsTheRowBesideAnother() {
        SliceModel<Long> rows = endless(95);
        rows.setWrappedData(rows.load(0, 20, Map.of(), Map.of()));
        assertThat(rows.beside(90, 1), is(Optional.of(89L)));
        assertThat(rows.beside(90, -1), is(Optional.of(91L)));
        assertThat(rows.beside(95, -1), is(Optional.empty()));
        assertThat(rows.beside(1, 1), is(Optional.empty()));
    }

    private SliceModel<Long> endless(int count) {
        List<Long> stored = LongStream.rangeClosed(1, count).boxed().toList();
        return SliceModel.endless(row -> row, (cursor, size) -> {
            asked.add(cursor.orElse("-"));
            assertThat(asked.size(), is(lessThanOrEqualTo(10)));
            return read(stored, cursor, size);
        });
    }

    private Slice<Long> read(Optional<String> cursor, int size) {
        return read(List.of(), cursor, size);
    }

    private static Slice<Long> read(List<Long> stored, Optional<String> cursor, int size) {
        long before = cursor.map(Long::valueOf).orElse(Long.MAX_VALUE);
        List<Long> read = stored.stream()
                .filter(row -> row < before)
                .sorted((one, other) -> Long.compare(other, one))
                .limit(size + 1L)
                .toList();
        return Slice.cut(read, size, String::valueOf);
    }

    @Test
    void readsEveryRowOfACountedListInParts() {
        List<Long> numbers = LongStream.range(0, 1_203).boxed().toList();
        SliceModel<Long> model = SliceModel.counted(
                number -> number,
                (offset, size, sort) ->
                        numbers.stream().skip(offset).limit(size).toList(),
                numbers::size);
        assertThat(model.all().toList(), is(numbers));
    }
}
