package cn.zhian.simulators.uhppote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Functions 50 to 5C: the card table. */
final class CardCommands {

    private final ControllerState state;

    CardCommands(ControllerState state) {
        this.state = state;
    }

    void register(Map<Integer, Command> table) {
        table.put(
                Functions.PUT_CARD,
                r -> done(r, read(r).filter(state.cards::put).isPresent()));
        table.put(Functions.DELETE_CARD, r -> done(r, state.cards.delete(r.u32(8))));
        table.put(Functions.DELETE_CARDS, this::deleteAll);
        table.put(Functions.CARD_COUNT, r -> Optional.of(Replies.to(r, state).u32(8, state.cards.count())));
        table.put(Functions.CARD_BY_NUMBER, r -> show(r, state.cards.byNumber(r.u32(8))));
        table.put(Functions.CARD_BY_INDEX, r -> show(r, state.cards.byIndex(r.u32(8))));
    }

    private Optional<Frame> deleteAll(Frame request) {
        boolean meant = request.magic(8);
        if (meant) {
            state.cards.clear();
        }
        return done(request, meant);
    }

    private Optional<Frame> show(Frame request, Optional<Card> card) {
        Frame reply = Replies.to(request, state);
        return Optional.of(card.map(found -> found.into(reply)).orElse(reply));
    }

    private Optional<Frame> done(Frame request, boolean done) {
        return Replies.done(request, state, done);
    }

    private static Optional<Card> read(Frame r) {
        Optional<LocalDate> from = r.date(12);
        Optional<LocalDate> to = r.date(16);
        if (from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> permissions = List.of(r.u8(20), r.u8(21), r.u8(22), r.u8(23));
        return Optional.of(new Card(r.u32(8), from.get(), to.get(), permissions, r.u24(24), r.u8(27)));
    }
}
