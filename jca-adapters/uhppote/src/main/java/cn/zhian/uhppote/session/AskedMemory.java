package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.EventRecord;
import cn.zhian.uhppote.protocol.EventReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.NumberRequest;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** A controller's memory, asked through its session; a controller that does not answer pauses the stream. */
record AskedMemory(ControllerSession session, Loop loop) implements EventMemory {
    @Override
    public void event(long index, Consumer<EventRecord> answer) {
        session.ask(new NumberRequest(FunctionCode.GET_EVENT, session.serial(), index))
                .thenAccept(a -> answer.accept(((EventReply) a.reply()).event()))
                .whenComplete((done, failure) -> Faults.tell(failure));
    }

    @Override
    public void newest(LongConsumer answer) {
        session.askStatus()
                .thenAccept(status -> answer.accept(status.event().index()))
                .whenComplete((done, failure) -> Faults.tell(failure));
    }

    @Override
    public void later(Duration delay, Runnable task) {
        loop.schedule(delay, task);
    }
}
