package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.feed.control.AnswerReading.Result;
import cn.zhian.exchange.feed.control.FeedProfile.KindPlan;
import cn.zhian.exchange.feed.control.FeedProfile.Operation;
import cn.zhian.exchange.feed.entity.FeedRequest;
import cn.zhian.exchange.feed.entity.Unmappable;
import cn.zhian.exchange.record.OutRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One push: the batch of the target in as many requests as the platform wants, one after the other and in order, within 45 s.
 * What there is no time left for stays without an answer and comes again.
 */
final class FeedPush {
    private static final Duration ALL = Duration.ofSeconds(45);
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final FeedProfile profile;
    private final RequestMaking requests;
    private final AnswerReading reading;
    private final FeedHttp http;
    private final List<RecordAnswer> answers = new ArrayList<>();
    private final long end = System.nanoTime() + ALL.toNanos();

    FeedPush(FeedProfile profile, RequestMaking requests, AnswerReading reading, FeedHttp http) {
        this.profile = profile;
        this.requests = requests;
        this.reading = reading;
        this.http = http;
    }

    /** Sends a batch. @throws PushFailed if nothing is known of any of its records */
    List<RecordAnswer> push(List<OutRecord> batch) throws PushFailed {
        try {
            for (List<OutRecord> alike : alike(batch)) {
                push(alike.get(0), mapped(alike));
            }
        } catch (PushFailed e) {
            // What was answered before counts; what failed comes again and then fails alone.
            if (answers.isEmpty()) {
                throw e;
            }
        }
        return answers;
    }

    /** Runs of records that one request may hold. */
    private List<List<OutRecord>> alike(List<OutRecord> batch) {
        List<List<OutRecord>> runs = new ArrayList<>();
        for (OutRecord record : batch) {
            List<OutRecord> last = runs.isEmpty() ? List.of() : runs.get(runs.size() - 1);
            boolean fits = !last.isEmpty()
                    && last.size() < profile.limits().records()
                    && last.get(0).kind() == record.kind()
                    && last.get(0).erased() == record.erased();
            if (!fits) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(record);
        }
        return runs;
    }

    private Optional<Operation> operation(OutRecord record) {
        KindPlan plan = profile.kinds().get(record.kind());
        return plan == null ? Optional.empty() : record.erased() ? plan.erasure() : Optional.of(plan.change());
    }

    private List<OutRecord> mapped(List<OutRecord> alike) {
        Optional<Operation> operation = operation(alike.get(0));
        List<OutRecord> mapped = new ArrayList<>();
        for (OutRecord record : alike) {
            try {
                requests.check(operation.orElseThrow(() -> notTaken(record)), record);
                mapped.add(record);
            } catch (Unmappable e) {
                answers.add(RecordAnswer.rejected(record.id(), record.version(), e.reason()));
            }
        }
        return mapped;
    }

    private Unmappable notTaken(OutRecord record) {
        boolean erasure = record.erased() && profile.kinds().containsKey(record.kind());
        return new Unmappable(
                erasure ? CauseWord.NO_ERASURE : CauseWord.NO_KIND,
                record.kind().word());
    }

    private void push(OutRecord first, List<OutRecord> records) throws PushFailed {
        if (records.isEmpty()) {
            return;
        }
        Operation operation = operation(first).orElseThrow();
        FeedRequest request = requests.make(operation, records);
        if (request.body().length > profile.limits().request()) {
            divided(first, records, Cause.of(CauseWord.TOO_LARGE));
            return;
        }
        Result result =
                reading.read(http.send(request, patience(), profile.limits().answer()), records);
        if (result instanceof Result.Each each) {
            answers.addAll(each.answers());
        } else if (result instanceof Result.Whole whole) {
            divided(first, records, whole.cause());
        }
    }

    /** Halves, so that a record that nobody names is found and holds up no other. */
    private void divided(OutRecord first, List<OutRecord> records, Cause cause) throws PushFailed {
        if (records.size() == 1) {
            OutRecord one = records.get(0);
            answers.add(RecordAnswer.rejected(one.id(), one.version(), cause));
            return;
        }
        int half = records.size() / 2;
        push(first, records.subList(0, half));
        push(first, records.subList(half, records.size()));
    }

    private Duration patience() throws PushFailed {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        if (left.compareTo(LEAST) < 0) {
            throw new PushFailed(CauseWord.SLOW, true);
        }
        return left.compareTo(profile.request().patience()) < 0
                ? left
                : profile.request().patience();
    }
}
