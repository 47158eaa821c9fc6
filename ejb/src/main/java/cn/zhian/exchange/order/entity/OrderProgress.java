package cn.zhian.exchange.order.entity;

/** How far one addressee is with an order; the same words on both sides. */
public enum OrderProgress {
    /** Issued, not yet fetched. */
    WAITING,
    /** Durably with the platform below. */
    FETCHED,
    /** Somebody there opened it. */
    READ,
    /** Somebody there is to handle it. */
    ASSIGNED,
    /** Its result was reported. */
    REPORTED,
    /** The result was not enough: it is to be handled again. */
    RETURNED,
    /** The platform above took the result, or needs none. */
    CLOSED,
    /** The platform above took it back. */
    WITHDRAWN;

    /** Whether nothing happens any more. */
    public boolean over() {
        return this == CLOSED || this == WITHDRAWN;
    }

    /** Whether the platform below is to do something. */
    public boolean pending() {
        return !over() && this != REPORTED;
    }

    /** Where it stands after a step was reported; steps that come late take nothing back. */
    public OrderProgress after(StepKind step) {
        return switch (step) {
            case READ -> this == WAITING || this == FETCHED ? READ : this;
            case ASSIGNED -> pending() ? ASSIGNED : this;
            case RESULT -> over() ? this : REPORTED;
            case ESCALATED, HIT -> this == WAITING ? FETCHED : this;
        };
    }
}
