package cn.zhian.alarm.boundary;

import cn.zhian.device.api.AlarmKind;
import java.time.Instant;

/** Something that somebody must look at. @param place where; @param kind what it is; @param at when it happened */
public record AlarmRaised(AlarmPlace place, AlarmKind kind, Instant at) {}
