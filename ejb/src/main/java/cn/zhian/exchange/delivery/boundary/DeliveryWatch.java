package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.outbox.boundary.OutboxCleaning;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks after deliveries every minute, on one node: lag, limits, and what of the outbox nobody needs any more. */
@Startup
@Singleton
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Runs by the clock")
public class DeliveryWatch {
    @Inject
    DeliveryCare care;

    @Inject
    OutboxCleaning cleaning;

    @Schedule(hour = "*", minute = "*", second = "27", persistent = false)
    void look() {
        if (care.turn()) {
            cleaning.upTo(care.look());
        }
    }
}
