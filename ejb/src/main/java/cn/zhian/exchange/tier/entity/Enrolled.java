package cn.zhian.exchange.tier.entity;

/**
 * An enrolment that succeeded.
 *
 * @param answer to be sent
 * @param answerKey number of the own key by which the answer is signed
 */
public record Enrolled(EnrolmentAnswer answer, int answerKey) {}
