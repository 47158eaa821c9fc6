package cn.zhian.exchange.feed.control;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import cn.zhian.exchange.delivery.entity.PushFailed;
import cn.zhian.exchange.delivery.entity.RecordAnswer;
import cn.zhian.exchange.feed.entity.AnswerPlan;
import cn.zhian.exchange.feed.entity.AnswerPlan.Meaning;
import cn.zhian.exchange.feed.entity.AnswerPlan.Records;
import cn.zhian.exchange.feed.entity.AnswerPlan.Rule;
import cn.zhian.exchange.feed.entity.FeedAnswer;
import cn.zhian.exchange.feed.entity.Part;
import cn.zhian.exchange.record.OutRecord;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.SAXException;

/**
 * Understands what a platform answers, by its profile. What is not understood is never taken for success: nothing but a
 * verdict or {@link PushFailed} comes out, whatever came in.
 */
final class AnswerReading {
    private final FeedProfile profile;
    private final AnswerPlan plan;
    private final AnswerTree.Places places;

    /** By a profile. */
    AnswerReading(FeedProfile profile) {
        this.profile = profile;
        plan = profile.answer();
        places = new AnswerTree.Places(profile.namespaces());
    }

    /** What a request came to. */
    sealed interface Result {
        /** What became of the records that the answer names. */
        record Each(List<RecordAnswer> answers) implements Result {}

        /** None of the records was taken, and the answer does not say which of them is to blame. */
        record Whole(Cause cause) implements Result {}
    }

    /**
     * Reads an answer.
     *
     * @param asked records of the request
     * @throws PushFailed if it says nothing of any record
     */
    Result read(FeedAnswer answer, List<OutRecord> asked) throws PushFailed {
        if (!plan.statuses().contains(answer.status())) {
            throw byStatus(answer.status());
        }
        AnswerTree tree = tree(answer);
        Reasons reasons = new Reasons(asked);
        Said said = said(tree, plan.whole()).orElseThrow(() -> new PushFailed(CauseWord.ANSWER_UNCLEAR, true));
        return switch (said.meaning()) {
            case SUCCESS ->
                plan.records().isPresent()
                        ? new Result.Each(each(tree, plan.records().get(), asked, reasons))
                        : new Result.Each(
                                asked.stream().map(AnswerReading::accepted).toList());
            case DUPLICATE ->
                new Result.Each(asked.stream()
                        .map(record -> RecordAnswer.duplicate(record.id(), record.version()))
                        .toList());
            case REJECTED -> rejected(asked, new Cause(CauseWord.NOT_TAKEN, reasons.of(said.reason())));
            case LATER -> throw new PushFailed(new Cause(CauseWord.LATER, reasons.of(said.reason())), true);
            case BLOCKED -> throw new PushFailed(new Cause(CauseWord.BLOCKED, reasons.of(said.reason())), false);
        };
    }

    private static Result rejected(List<OutRecord> asked, Cause cause) {
        return asked.size() == 1
                ? new Result.Each(List.of(
                        RecordAnswer.rejected(asked.get(0).id(), asked.get(0).version(), cause)))
                : new Result.Whole(cause);
    }

    private static RecordAnswer accepted(OutRecord record) {
        return RecordAnswer.accepted(record.id(), record.version());
    }

    private static PushFailed byStatus(int status) {
        boolean waits = status >= 500 || status == 408 || status == 425 || status == 429;
        return new PushFailed(new Cause(CauseWord.HTTP_STATUS, "HTTP " + status), waits);
    }

    private AnswerTree tree(FeedAnswer answer) throws PushFailed {
        try {
            String text = profile.request()
                    .charset()
                    .newDecoder()
                    .decode(ByteBuffer.wrap(answer.body()))
                    .toString();
            return plan.xml() ? AnswerTree.xml(text) : AnswerTree.json(text);
        } catch (CharacterCodingException e) {
            throw new PushFailed(
                    new Cause(
                            CauseWord.ANSWER_CHARSET,
                            profile.request().charset().name()),
                    true,
                    e);
        } catch (SAXException | IllegalArgumentException e) {
            throw new PushFailed(new Cause(CauseWord.ANSWER_FORM, plan.xml() ? "XML" : "JSON"), true, e);
        }
    }

    private record Said(Meaning meaning, String reason) {}

    /** By the first rule whose place is there. */
    private Optional<Said> said(AnswerTree tree, List<Rule> rules) {
        for (Rule rule : rules) {
            Optional<String> value = tree.text(rule.at(), places);
            if (value.isPresent()) {
                String reason =
                        rule.reason().flatMap(at -> tree.text(at, places)).orElse("");
                String shown = reason.isEmpty() ? value.get() : value.get() + " " + reason;
                return rule.of(value.get()).map(meaning -> new Said(meaning, shown));
            }
        }
        return Optional.empty();
    }

    private List<RecordAnswer> each(AnswerTree tree, Records plan, List<OutRecord> asked, Reasons reasons)
            throws PushFailed {
        Map<String, OutRecord> byKey = new HashMap<>();
        asked.forEach(record -> byKey.put(plan.match() == Part.ID ? record.id() : RequestParts.serial(record), record));
        List<RecordAnswer> answers = new ArrayList<>();
        Optional<String> trouble = Optional.empty();
        for (AnswerTree entry : tree.all(plan.each(), places)) {
            Optional<OutRecord> record = entry.text(plan.key(), places).map(byKey::get);
            Optional<Said> said = said(entry, plan.rules());
            if (record.isPresent() && said.isPresent()) {
                Optional<RecordAnswer> answer = answer(record.get(), said.get(), reasons);
                answer.ifPresent(answers::add);
                trouble = answer.isPresent()
                        ? trouble
                        : Optional.of(reasons.of(said.get().reason()));
            }
        }
        if (answers.isEmpty()) {
            throw new PushFailed(
                    trouble.map(reason -> new Cause(CauseWord.LATER, reason)).orElse(Cause.of(CauseWord.ANSWER_SILENT)),
                    true);
        }
        return answers;
    }

    /** Empty where the record is to be sent again later. */
    private static Optional<RecordAnswer> answer(OutRecord record, Said said, Reasons reasons) {
        return switch (said.meaning()) {
            case SUCCESS -> Optional.of(accepted(record));
            case DUPLICATE -> Optional.of(RecordAnswer.duplicate(record.id(), record.version()));
            case REJECTED ->
                Optional.of(RecordAnswer.rejected(
                        record.id(), record.version(), new Cause(CauseWord.NOT_TAKEN, reasons.of(said.reason()))));
            case LATER, BLOCKED -> Optional.empty();
        };
    }
}
