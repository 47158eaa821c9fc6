package cn.zhian.simulators.uhppote;

import static cn.zhian.simulators.uhppote.Bench.card;
import static cn.zhian.simulators.uhppote.Bench.request;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CardsTest {

    private static final long DELETED = 0xFFFFFFFFL;

    private final Bench bench =
            new Bench().withCard(11, 1, 1, 1, 1).withCard(12, 1, 1, 1, 1).withCard(13, 1, 1, 1, 1);

    @Test
    void leavesGapInIndexWalkThatTheNextNewCardFills() {
        assertThat(deleted(12), is(true));
        assertThat(List.of(walk(1), walk(2), walk(3), walk(4)), is(List.of(11L, DELETED, 13L, 0L)));
        assertThat(bench.answer(request(Functions.CARD_COUNT)).u32(8), is(2L));
        bench.withCard(14, 1, 1, 1, 1);
        assertThat(List.of(walk(1), walk(2), walk(3), walk(4)), is(List.of(11L, 14L, 13L, 0L)));
        assertThat(walk(0), is(0L));
        assertThat(walk(DELETED), is(0L));
    }

    @Test
    void saysNoToDeletingAnUnknownCard() {
        assertThat(deleted(99), is(false));
        assertThat(deleted(11), is(true));
        assertThat(deleted(11), is(false));
    }

    @Test
    void replacesACardInItsSlot() {
        bench.withCard(12, 0, 2, 0, 0);
        assertThat(bench.answer(request(Functions.CARD_COUNT)).u32(8), is(3L));
        assertThat(bench.answer(request(Functions.CARD_BY_INDEX).u32(8, 2)).u8(21), is(2));
    }

    @Test
    void showsNumberZeroForAnUnknownCard() {
        assertThat(bench.answer(request(Functions.CARD_BY_NUMBER).u32(8, 99)).u32(8), is(0L));
    }

    @Test
    void refusesWhatItCannotStore() {
        assertThat(put(card(0, 1, 1, 1, 1)), is(false));
        assertThat(put(card(DELETED, 1, 1, 1, 1)), is(false));
        assertThat(put(card(5, 255, 1, 1, 1)), is(false));
        LocalDate day = LocalDate.of(2026, 5, 5);
        assertThat(put(new Card(5, day, day, List.of(1, 1, 1, 1), 1_000_000, 0)), is(false));
        assertThat(put(new Card(5, day, day.minusDays(1), List.of(1, 1, 1, 1), 0, 0)), is(false));
        assertThat(put(new Card(5, day, day, List.of(254, 0, 1, 2), 999_999, 15)), is(true));
    }

    @Test
    void refusesDatesThatDoNotExist() {
        Frame frame = card(5, 1, 1, 1, 1).into(request(Functions.PUT_CARD)).bcd(12, 4, 20260230);
        assertThat(bench.answer(frame).bool(8), is(false));
        assertThat(bench.answer(frame.u8(12, 0xA0)).bool(8), is(false));
    }

    @Test
    void isFullAtItsCapacity() {
        CardStore store = new CardStore();
        for (int i = 1; i <= CardStore.CAPACITY; i++) {
            store.put(card(i, 1, 1, 1, 1));
        }
        assertThat(store.put(card(900_000, 1, 1, 1, 1)), is(false));
        assertThat(store.put(card(1, 0, 1, 1, 1)), is(true));
        store.delete(2);
        assertThat(store.put(card(900_000, 1, 1, 1, 1)), is(true));
    }

    private boolean put(Card card) {
        Frame frame = request(Functions.PUT_CARD)
                .u32(8, card.number())
                .date(12, card.from())
                .date(16, card.to());
        for (int door = 1; door <= 4; door++) {
            frame.u8(19 + door, card.permission(door));
        }
        return bench.answer(frame.u24(24, card.pin()).u8(27, card.firstCard())).bool(8);
    }

    private boolean deleted(long number) {
        return bench.answer(request(Functions.DELETE_CARD).u32(8, number)).bool(8);
    }

    private long walk(long index) {
        return bench.answer(request(Functions.CARD_BY_INDEX).u32(8, index)).u32(8);
    }
}
