package cn.zhian.uhppote.ra;

import cn.zhian.device.api.ClockControl;
import cn.zhian.device.api.DeviceAddress;
import cn.zhian.device.api.Urgency;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.Query;
import cn.zhian.uhppote.protocol.TimeReply;
import cn.zhian.uhppote.session.Answer;
import cn.zhian.uhppote.session.ClockWatch;
import cn.zhian.uhppote.session.Clockwork;
import cn.zhian.uhppote.session.ControllerNetwork;
import cn.zhian.uhppote.session.Serials;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Controllers' clocks: whole seconds of Beijing time. */
record Clocks(ControllerNetwork network, Clock clock) implements ClockControl {
    @Override
    public CompletionStage<Duration> offset(DeviceAddress device) {
        Query request = new Query(FunctionCode.GET_TIME, Serials.of(device));
        return network.ask(request, Urgency.NORMAL, Optional.empty()).thenApply(Clocks::offset);
    }

    @Override
    public CompletionStage<Void> set(DeviceAddress device) {
        return network.ask(new Clockwork(clock).setTime(Serials.of(device)), Urgency.NORMAL, Optional.empty())
                .thenApply(answer -> null);
    }

    private static Duration offset(Answer answer) {
        return ((TimeReply) answer.reply())
                .time()
                .map(time -> ClockWatch.offset(time, answer.sentAt(), answer.roundTrip()))
                .orElseThrow(Answers::refused);
    }
}
