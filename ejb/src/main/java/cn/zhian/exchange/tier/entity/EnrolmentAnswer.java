package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.record.RecordKind;
import java.util.List;

/**
 * What a platform above answers to an enrolment.
 *
 * @param platform its identifier
 * @param name what it calls itself
 * @param publicKey by which its answers are signed; X.509, Base64
 * @param kinds of records that it takes
 */
public record EnrolmentAnswer(String platform, String name, String publicKey, List<RecordKind> kinds) {}
