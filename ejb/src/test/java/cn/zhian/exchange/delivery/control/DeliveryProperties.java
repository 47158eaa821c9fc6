package cn.zhian.exchange.delivery.control;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import cn.zhian.exchange.delivery.control.Delivery.Tools;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.record.OutRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever fails and whoever dies in between: in the end the target holds the newest of everything. */
class DeliveryProperties {
    /** Between two writes a node dies; what it sent was received, and nothing of it was noted. */
    private static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final class Scene {
        private final Random random;
        private final MemoryFeed feed = new MemoryFeed();
        private final MemoryBook book = new MemoryBook();
        private final FakeTime time = new FakeTime();
        private final Map<String, Long> seen = new java.util.HashMap<>();
        private boolean calm;
        private Delivery delivery;

        private final Receiver receiver = new Receiver();

        Scene(long seed, int lanes) {
            random = new Random(seed);
            book.plan = MemoryBook.plan(0, 1 + random.nextInt(8), lanes);
            receiver.plays(this::play);
            restart();
        }

        private List<RecordAnswer> play(List<OutRecord> batch, List<RecordAnswer> right) throws PushFailed {
            receiver.held.forEach((id, record) -> {
                Long before = seen.put(id, record.version());
                assertThat("never back: " + id, before == null || before <= record.version(), is(true));
            });
            if (calm) {
                return right;
            }
            List<RecordAnswer> answers = new ArrayList<>(right);
            switch (random.nextInt(10)) {
                case 0 -> throw new PushFailed(CauseWord.NO_ANSWER, true);
                case 1 -> throw new PushFailed(CauseWord.SHUT_OUT, false);
                case 2 -> answers.subList(0, random.nextInt(answers.size() + 1)).clear();
                case 3 -> answers.addAll(right);
                case 4 -> answers.replaceAll(answer -> RecordAnswer.accepted(answer.id() + "0", answer.version()));
                case 5 -> Collections.shuffle(answers, random);
                case 6 -> throw new PushFailed(CauseWord.HTTP_STATUS, true);
                default -> {
                    // An ordinary answer.
                }
            }
            return answers;
        }

        void restart() {
            book.token++;
            DeliveryBook dying = new DeliveryBook() {
                @Override
                public Optional<Standing> standing(Lease lease) {
                    return book.standing(lease);
                }

                @Override
                public boolean settle(Lease lease, Settled settled) {
                    if (!calm && random.nextInt(6) == 0) {
                        throw new Crash();
                    }
                    return book.settle(lease, settled);
                }

                @Override
                public void interrupted(Lease lease, Tally tally, Optional<Trouble> trouble) {
                    if (!calm && random.nextInt(6) == 0) {
                        throw new Crash();
                    }
                    book.interrupted(lease, tally, trouble);
                }
            };
            Tools tools =
                    new Tools(dying, feed, word -> Optional.of(receiver), time, time, new BackOff(random::nextDouble));
            delivery = new Delivery(new Lease(1, book.token), tools, new DirectThreads(), Instant.MAX);
        }

        void step() {
            try {
                time.pass(delivery.step());
            } catch (Crash e) {
                restart();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void act() {
            switch (random.nextInt(12)) {
                case 0 -> restart();
                case 1 -> book.position = random.nextInt((int) book.position + 1);
                case 2 -> book.export = Optional.of(ExportPoint.start(Optional.empty()));
                case 3 -> book.retryAt = Optional.empty();
                case 4, 5, 6, 7 -> {
                    for (int i = random.nextInt(12); i > 0; i--) {
                        feed.change(1 + random.nextInt(9));
                    }
                }
                default -> step();
            }
        }

        void end() {
            calm = true;
            for (int i = 0; i < 5_000 && (book.position < feed.head() || book.export.isPresent()); i++) {
                step();
            }
        }
    }

    @Property(tries = 400)
    void holdsTheNewestOfEverything(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int lanes) {
        Scene scene = new Scene(seed, lanes);
        for (int i = 0; i < 120; i++) {
            scene.act();
        }
        scene.end();
        assertThat(scene.book.position, is(scene.feed.head()));
        Map<String, OutRecord> newest =
                scene.feed.state().values().stream().collect(Collectors.toMap(OutRecord::id, record -> record));
        assertThat(scene.receiver.held, is(newest));
        assertThat(scene.book.letters.isEmpty(), is(true));
    }
}
