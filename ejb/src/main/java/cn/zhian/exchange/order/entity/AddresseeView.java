package cn.zhian.exchange.order.entity;

import java.util.List;

/**
 * How one addressee is with an order.
 *
 * @param steps what it told, the newest first, at most 500
 * @param files that it told along
 * @param acts the timeline
 * @param intact whether the timeline is as it was written
 */
public record AddresseeView(
        AddresseeRow addressee,
        List<StepReport> steps,
        List<OrderFileLine> files,
        List<OrderAct> acts,
        boolean intact) {}
