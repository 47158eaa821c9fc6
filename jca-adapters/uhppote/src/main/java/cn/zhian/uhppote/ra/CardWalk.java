package cn.zhian.uhppote.ra;

import cn.zhian.device.api.StoredCredential;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.protocol.Card;
import cn.zhian.uhppote.protocol.CardReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.NumberRequest;
import cn.zhian.uhppote.session.Answer;
import cn.zhian.uhppote.session.ControllerNetwork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads all cards slot by slot, one request after the other, so that urgent commands go in between. */
final class CardWalk {
    /** More slots than any of these controllers has: a controller that answers without end is left. */
    private static final long LAST_SLOT = 200_000;

    private final ControllerNetwork network;
    private final long serial;
    private final long cards;
    private final List<StoredCredential> found = new ArrayList<>();
    private final CompletableFuture<List<StoredCredential>> result = new CompletableFuture<>();

    CardWalk(ControllerNetwork network, long serial, long cards) {
        this.network = network;
        this.serial = serial;
        this.cards = cards;
    }

    CompletionStage<List<StoredCredential>> walk() {
        step(1);
        return result;
    }

    private void step(long slot) {
        if (found.size() >= cards || slot > LAST_SLOT) {
            result.complete(List.copyOf(found));
            return;
        }
        network.ask(new NumberRequest(FunctionCode.GET_CARD_AT, serial, slot), Urgency.NORMAL, Optional.empty())
                .whenComplete((answer, failure) -> {
                    if (failure == null) {
                        read(slot, answer);
                    } else {
                        result.completeExceptionally(failure);
                    }
                });
    }

    private void read(long slot, Answer answer) {
        Card card = ((CardReply) answer.reply()).card();
        if (card.number() == Card.NOT_FOUND) {
            result.complete(List.copyOf(found));
            return;
        }
        if (card.number() != Card.DELETED) {
            found.add(CardForm.credential(card));
        }
        step(slot + 1);
    }
}
