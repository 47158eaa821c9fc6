package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.delivery.control.DeliveryBook;
import cn.zhian.exchange.delivery.control.DeliveryTable;
import cn.zhian.exchange.delivery.control.Lease;
import cn.zhian.exchange.delivery.control.LeaseTable;
import cn.zhian.exchange.delivery.control.Settled;
import cn.zhian.exchange.delivery.control.Standing;
import cn.zhian.exchange.delivery.control.Tally;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.PersonalData;
import jakarta.annotation.Resource;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What deliveries keep, each call a short transaction of its own. */
@Stateless
@LocalBean
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@Internal("deliveries keep where they stand")
public class DeliveryDesk implements DeliveryBook {
    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource source;

    @Inject
    PersonalData personal;

    @Inject
    Clock clock;

    @Override
    public Optional<Standing> standing(Lease lease) {
        return table().standing(lease);
    }

    @Override
    public boolean settle(Lease lease, Settled settled) {
        return table().settle(lease, settled, clock.instant());
    }

    @Override
    public void interrupted(Lease lease, Tally tally, Optional<Trouble> trouble) {
        table().interrupted(lease, tally, trouble, clock.instant());
    }

    /** Renews what a node holds. */
    public List<Lease> renew(String node) {
        return new LeaseTable(source, node).renew(clock.instant());
    }

    /** Takes what is free, up to the node's share. */
    public List<Lease> share(String node) {
        return new LeaseTable(source, node).share(clock.instant());
    }

    /** Gives back what a node holds. */
    public void leave(String node) {
        new LeaseTable(source, node).leave(clock.instant());
    }

    private DeliveryTable table() {
        return new DeliveryTable(source, personal);
    }
}
