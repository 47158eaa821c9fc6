package cn.zhian.exchange.order.entity;

/** What can stand in the timeline of an order. */
public enum OrderActKind {
    ISSUED,
    AMENDED,
    FETCHED,
    RECEIVED,
    READ,
    ASSIGNED,
    REPORTED,
    RETURNED,
    CLOSED,
    WITHDRAWN,
    REMINDED,
    OVERDUE,
    ESCALATED,
    HIT,
    /** It was passed on to platforms below. */
    PASSED_ON,
    /** The platform above did not take a report. */
    REFUSED;

    /** Of a step that was reported. */
    public static OrderActKind of(StepKind step) {
        return step == StepKind.RESULT ? REPORTED : valueOf(step.name());
    }

    /** Of what a platform above told. */
    public static OrderActKind of(MessageKind message) {
        return switch (message) {
            case ISSUE -> RECEIVED;
            case AMEND -> AMENDED;
            case WITHDRAW -> WITHDRAWN;
            case RETURN -> RETURNED;
            case CLOSE -> CLOSED;
        };
    }
}
