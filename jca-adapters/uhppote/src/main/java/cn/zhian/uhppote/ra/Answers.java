package cn.zhian.uhppote.ra;

import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.uhppote.protocol.DoneReply;
import cn.zhian.uhppote.session.Answer;

/** What answers of controllers mean to the caller. */
final class Answers {
    private Answers() {}

    /** @throws DeviceException if the controller said no */
    static Void done(Answer answer) {
        if (!((DoneReply) answer.reply()).done()) {
            throw refused();
        }
        return null;
    }

    static DeviceException refused() {
        return new DeviceException(Reason.REFUSED, "the controller refused");
    }

    static DeviceException notSupported(String what) {
        return new DeviceException(Reason.NOT_SUPPORTED, what);
    }
}
