package cn.zhian.uhppote.protocol;

/** What a controller answers, or tells unasked (code 20 only). */
public sealed interface Reply extends Message
        permits CardReply,
                DeviceReply,
                DoneReply,
                DoorControlReply,
                EventReply,
                ListenerReply,
                NumberReply,
                SettingReply,
                Status,
                TimeProfileReply,
                TimeReply,
                Unknown {}
