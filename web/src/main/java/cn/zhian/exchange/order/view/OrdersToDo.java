package cn.zhian.exchange.order.view;

import cn.zhian.exchange.order.boundary.IssuedOrders;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.CountSource;
import cn.zhian.platform.view.Me;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Results to look at, and late orders, of which the caller issues some. */
@Dependent
public class OrdersToDo implements CountSource {
    @Inject
    IssuedOrders orders;

    @Inject
    Me me;

    @Override
    public String entry() {
        return "orders";
    }

    @Override
    public boolean concerns() {
        return me.caller().may(Permission.ORDER_ISSUE);
    }

    @Override
    public long count() {
        return orders.toDo();
    }
}
