package cn.zhian.uhppote.session;

import cn.zhian.uhppote.protocol.Card;
import cn.zhian.uhppote.protocol.CardReply;
import cn.zhian.uhppote.protocol.DoorControlReply;
import cn.zhian.uhppote.protocol.EventReply;
import cn.zhian.uhppote.protocol.FunctionCode;
import cn.zhian.uhppote.protocol.NumberRequest;
import cn.zhian.uhppote.protocol.Reply;
import cn.zhian.uhppote.protocol.Request;
import cn.zhian.uhppote.protocol.SetDoorControl;
import cn.zhian.uhppote.protocol.SettingRequest;

/** Which reply answers which request: same code and serial, and the same subject where the reply names one. */
final class Replies {
    private static final long OLDEST = 0;
    private static final long NEWEST = 0xFFFFFFFFL;

    private Replies() {}

    static boolean answers(Request request, Reply reply) {
        return request.code() == reply.code() && request.serial() == reply.serial() && sameSubject(request, reply);
    }

    private static boolean sameSubject(Request request, Reply reply) {
        if (reply instanceof EventReply e && request instanceof NumberRequest n) {
            return n.number() == OLDEST
                    || n.number() == NEWEST
                    || e.event().index() == n.number()
                    || e.event().index() == 0;
        }
        if (reply instanceof CardReply c && request instanceof NumberRequest n) {
            return n.function() != FunctionCode.GET_CARD
                    || c.card().number() == n.number()
                    || c.card().number() == Card.NOT_FOUND;
        }
        if (reply instanceof DoorControlReply d) {
            return request instanceof SetDoorControl s
                    ? d.door() == s.door()
                    : d.door() == ((SettingRequest) request).value();
        }
        return true;
    }
}
