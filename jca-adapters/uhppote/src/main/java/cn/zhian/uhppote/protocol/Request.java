package cn.zhian.uhppote.protocol;

/** What the platform asks of a controller. */
public sealed interface Request extends Message
        permits AddTask,
                MagicRequest,
                NumberRequest,
                PcControl,
                PutCard,
                Query,
                SetAddress,
                SetDoorControl,
                SetEventIndex,
                SetKeypads,
                SetListener,
                SetSupervisorCodes,
                SetTime,
                SetTimeProfile,
                SettingRequest,
                UnknownRequest {
    /** The function asked for. */
    FunctionCode function();

    @Override
    default int code() {
        return function().code();
    }
}
