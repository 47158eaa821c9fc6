package cn.zhian.uhppote.session;

import cn.zhian.device.api.Position;
import cn.zhian.uhppote.protocol.EventDigest;
import cn.zhian.uhppote.protocol.EventRecord;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * Reads one controller's memory in the order of its index, without gap or double, whatever the network drops, doubles
 * or reorders. Only on the loop's thread.
 *
 * <p>A push that follows the last event is taken; one that lies ahead is held while what is missing gets a short grace
 * to come by itself and is then fetched. A push that lies behind and is not remembered may mean that the memory began
 * anew; that is believed only when the controller, asked, no longer has our last event. A push whose date cannot be read
 * is not taken but fetched; what is unreadable there too is taken undated. A record that never comes is told as lost.
 */
final class EventStream {
    private static final Duration SUSPICION_RESTS = Duration.ofSeconds(1);

    private final EventMemory memory;
    private final EventSink sink;
    private final Rest grace;
    private final Rest suspicion;
    private final HeldEvents held = new HeldEvents();
    private final RecentDigests recent = new RecentDigests();
    private final Unanswered unanswered = new Unanswered();
    private int epoch;
    private long last;
    private long lastDigest;
    private long newest;
    private long absentAt;
    private long asked;
    private boolean running;
    private boolean asking;
    private boolean doubtful;
    private int life;

    EventStream(EventMemory memory, EventSink sink, Duration grace, Position position) {
        this.memory = memory;
        this.sink = sink;
        this.grace = new Rest(memory, grace);
        suspicion = new Rest(memory, SUSPICION_RESTS);
        epoch = position.epoch();
        last = position.index();
        lastDigest = position.digest();
        newest = last;
    }

    /** The controller answers: compare memories, then read on. */
    void resume() {
        pause();
        running = true;
        verify();
    }

    /** The controller does not answer: what was asked will not be answered. */
    void pause() {
        life++;
        running = false;
        asking = false;
        doubtful = false;
        grace.cancel();
        suspicion.cancel();
        held.clear();
        unanswered.away();
    }

    /** The event asked for did not come; whether the controller answers at all, the next poll tells. */
    void unanswered() {
        asking = false;
        unanswered.silentFor(asked);
    }

    /** An event that the controller sent by itself. */
    void pushed(EventRecord event) {
        if (!running || !event.exists()) {
            return;
        }
        long ahead = Indexes.ahead(last, event.index());
        if (ahead <= 0) {
            behind(event);
        } else if (ahead == 1 && event.time().isPresent() && !doubtful && sink.hasRoom()) {
            take(event);
            takeHeld();
        } else {
            note(event.index());
            event.time().ifPresent(t -> held.add(event, ahead));
            fillAfterGrace();
        }
    }

    /** What a poll said is the newest index. */
    void polled(long index) {
        if (!running || asking) {
            return;
        }
        unanswered.answersOtherwise();
        if (doubtful || Indexes.ahead(last, index) < 0) {
            verify();
        } else {
            note(index);
            fillAfterGrace();
        }
    }

    /** There is room again. */
    void roomAgain() {
        fill();
    }

    /** Whoever keeps sending old events must not keep us asking. */
    private void behind(EventRecord event) {
        if (!recent.contains(event) && !doubtful && !asking && !suspicion.runs()) {
            suspicion.begin(() -> {});
            verify();
        }
    }

    private void take(EventRecord event) {
        last = event.index();
        lastDigest = event.digest();
        recent.add(event);
        held.remove(last);
        unanswered.arrivedAt(last);
        note(last);
        sink.event(epoch, event);
    }

    /** Not before the oldest was read, which need not be the first. */
    private void takeHeld() {
        Optional<EventRecord> next = held.at(Indexes.next(last));
        for (; next.isPresent() && last != 0 && sink.hasRoom(); next = held.at(Indexes.next(last))) {
            take(next.get());
        }
    }

    private void note(long index) {
        if (Indexes.ahead(newest, index) > 0 || newest == 0) {
            newest = index;
        }
    }

    private void fillAfterGrace() {
        if (!grace.runs() && !asking && Indexes.ahead(last, newest) > 0) {
            grace.begin(this::verifyThenFill);
        }
    }

    /** Whatever we missed, the controller may have been wiped meanwhile and grown past our last event. */
    private void verifyThenFill() {
        if (running && !asking && !doubtful) {
            takeHeld();
            if (sink.hasRoom() && Indexes.ahead(last, newest) > 0) {
                verify();
            }
        }
    }

    private void fill() {
        if (!running || asking || doubtful) {
            return;
        }
        takeHeld();
        if (!sink.hasRoom() || Indexes.ahead(last, newest) <= 0) {
            return;
        }
        long wanted = last == 0 ? 0 : Indexes.next(last);
        if (unanswered.givenUp(wanted)) {
            skip(Indexes.next(last), 1);
            fill();
        } else {
            ask(wanted, event -> fetched(wanted, event));
        }
    }

    private void fetched(long wanted, EventRecord event) {
        boolean cameMeanwhile = wanted != 0 && Indexes.ahead(last, wanted) <= 0;
        if (cameMeanwhile) {
            fill();
        } else if (event.exists() && (wanted == 0 || event.index() == wanted)) {
            if (Indexes.ahead(last, event.index()) > 0) {
                take(event);
            }
            fill();
        } else if (wanted == 0) {
            // No oldest although there is a newest: the next poll tries again.
            newest = last;
        } else if (event.type() == EventRecord.OVERWRITTEN) {
            ask(0, oldest -> overwritten(wanted, oldest));
        } else {
            askNewest(index -> absent(wanted, index));
        }
    }

    /** The ring overtook us: go on with the oldest that is left. */
    private void overwritten(long wanted, EventRecord oldest) {
        long ahead = Indexes.ahead(last, oldest.index());
        if (!oldest.exists() || ahead <= 0) {
            skip(wanted, 1);
        } else if (ahead == 1) {
            take(oldest);
        } else {
            skip(wanted, ahead - 1);
        }
        fill();
    }

    /** Asked for an event that is not there: a push that lied, a hole, or a memory that began anew. */
    private void absent(long wanted, long index) {
        newest = index;
        held.removeBeyond(index);
        if (index == 0 || Indexes.ahead(last, index) < 0) {
            verify();
        } else if (Indexes.ahead(wanted, index) >= 0 && absentAt == wanted) {
            skip(wanted, 1);
            verify();
        } else if (Indexes.ahead(wanted, index) >= 0) {
            // It may still be on its way into the memory: asked once more before it counts as lost.
            absentAt = wanted;
            fillAfterGrace();
        } else {
            fill();
        }
    }

    private void skip(long first, long count) {
        sink.lost(epoch, first, count);
        last = last + count & 0xFFFFFFFFL;
        lastDigest = 0;
        unanswered.arrivedAt(last);
    }

    /** Is it still the memory in which we read our last event? */
    private void verify() {
        doubtful = true;
        if (last == 0) {
            askNewest(index -> sameMemoryUnless(false, index));
        } else if (unanswered.givenUp(last)) {
            askNewest(index -> sameMemoryUnless(Indexes.ahead(last, index) < 0, index));
        } else {
            ask(last, this::compare);
        }
    }

    private void compare(EventRecord event) {
        boolean there = event.exists() && event.index() == last;
        boolean other = there && lastDigest != 0 && !EventDigest.alike(event.digest(), lastDigest);
        if (there && !other && Indexes.ahead(last, newest) > 0) {
            sameMemoryUnless(false, newest);
        } else {
            askNewest(index -> sameMemoryUnless(other || !there && Indexes.ahead(last, index) < 0, index));
        }
    }

    private void sameMemoryUnless(boolean beganAnew, long index) {
        doubtful = false;
        if (beganAnew) {
            restarted(index);
        }
        note(index);
        fill();
    }

    private void restarted(long index) {
        epoch++;
        last = 0;
        lastDigest = 0;
        newest = index;
        held.clear();
        recent.clear();
        sink.restarted(epoch);
    }

    private void ask(long index, Consumer<EventRecord> answer) {
        asking = true;
        asked = index;
        int now = life;
        memory.event(index, event -> {
            if (now == life) {
                asking = false;
                answer.accept(event);
            }
        });
    }

    private void askNewest(LongConsumer answer) {
        asking = true;
        int now = life;
        memory.newest(index -> {
            if (now == life) {
                asking = false;
                answer.accept(index);
            }
        });
    }
}
