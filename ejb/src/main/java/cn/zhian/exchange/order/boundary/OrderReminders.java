package cn.zhian.exchange.order.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Looks every minute for orders whose time has come. */
@Singleton
@Internal("a timer")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OrderReminders {
    private static final Logger LOG = System.getLogger(OrderReminders.class.getName());

    @Inject
    DueOrders due;

    @Schedule(hour = "*", minute = "*", second = "11", persistent = false)
    void remind() {
        due.received().forEach(id -> each("received", id, () -> due.tend(id)));
        due.issued().forEach(pair -> each("issued", pair[0], () -> due.lapse(pair[0], pair[1])));
        due.endWatches();
    }

    private static void each(String side, long id, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Its transaction was rolled back; the others' times have come all the same, and it is tried again.
            LOG.log(Level.WARNING, "ZHIAN-753 order could not be looked after side=" + side + " id=" + id, e);
        }
    }
}
