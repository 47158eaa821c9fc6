package cn.zhian.alarm.boundary;

import cn.zhian.device.api.AlarmKind;
import java.time.Instant;

/** The cause of an alarm ended by itself. @param place where; @param kind what it was; @param at when it ended */
public record AlarmOver(AlarmPlace place, AlarmKind kind, Instant at) {}
