package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.EventReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.NumberRequest;
import java.time.Duration;
import java.util.function.LongConsumer;

/** A controller's memory, asked through its session; a controller that does not answer pauses the stream. */
record AskedMemory(ControllerSession session, Loop loop, Duration grace) implements EventStream.Memory {
    @Override
    public void event(long index, EventStream.EventAnswer answer) {
        session.ask(new NumberRequest(FunctionCode.GET_EVENT, session.serial(), index))
                .thenAccept(a -> answer.is(((EventReply) a.reply()).event()))
                .whenComplete((done, failure) -> Faults.tell(failure));
    }

    @Override
    public void newest(LongConsumer answer) {
        session.askStatus()
                .thenAccept(status -> answer.accept(status.event().index()))
                .whenComplete((done, failure) -> Faults.tell(failure));
    }

    @Override
    public void afterGrace(Runnable task) {
        loop.schedule(grace, task);
    }
}
