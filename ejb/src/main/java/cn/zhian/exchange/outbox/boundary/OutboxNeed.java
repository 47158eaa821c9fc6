package cn.zhian.exchange.outbox.boundary;

import java.util.OptionalLong;

/** Somebody besides targets who reads the outbox; a CDI bean. What it has yet to read is not cleaned up. */
public interface OutboxNeed {
    /** The position up to which it has read; empty while it reads nothing. */
    OptionalLong read();
}
