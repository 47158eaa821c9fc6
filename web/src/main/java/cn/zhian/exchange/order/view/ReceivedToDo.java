package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.ReceivedOrders;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.CountSource;
import cn.zhian.platform.view.Me;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Orders from above that the caller can handle. */
@Dependent
public class ReceivedToDo implements CountSource {
    @Inject
    ReceivedOrders orders;

    @Inject
    Me me;

    @Override
    public String entry() {
        return "received-orders";
    }

    @Override
    public boolean concerns() {
        return me.caller().may(Permission.ORDER_HANDLE);
    }

    @Override
    public long count() {
        return orders.toDo();
    }
}
