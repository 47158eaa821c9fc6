package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.Reply;
import java.time.Duration;
import java.time.Instant;

/**
 * A reply and how it came.
 *
 * @param reply what was answered
 * @param sentAt when the last attempt was sent
 * @param roundTrip from then to the answer
 * @param repeated whether there were several attempts, so that the answer may belong to an earlier one
 */
public record Answer(Reply reply, Instant sentAt, Duration roundTrip, boolean repeated) {}
