package cn.zhian.exchange.order.entity;

import java.time.Instant;

/**
 * Something watched for passed. What it is, only its place in the order says.
 *
 * @param edition of the order
 * @param item place in its list, from 0
 * @param pass identifier of the pass record
 * @param at when
 * @param community 15-digit code
 * @param place gate, and building where the door is of one
 * @param direction IN, OUT or UNKNOWN
 * @param granted whether the door opened
 */
public record WatchHit(
        int edition,
        int item,
        String pass,
        Instant at,
        String community,
        String place,
        String direction,
        boolean granted) {}
