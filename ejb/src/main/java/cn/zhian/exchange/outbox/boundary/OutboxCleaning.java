package cn.zhian.exchange.outbox.boundary;

import cn.zhian.exchange.outbox.control.CleaningTurn;
import cn.zhian.identity.boundary.Internal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Deletes what nobody needs any more. */
@ApplicationScoped
@Internal("whoever knows what targets need calls it")
public class OutboxCleaning {
    @Inject
    CleaningTurn turns;

    /**
     * Deletes everything up to a position, a part in each transaction, so that nobody waits for it.
     *
     * @param position the lowest that some target has behind it; where nobody needs anything, {@link OutboxReader#head}
     * @return how many rows went
     */
    public long upTo(long position) {
        long gone = 0;
        int part;
        do {
            part = turns.delete(position);
            gone += part;
        } while (part == CleaningTurn.MOST);
        return gone;
    }
}
