package cn.zhian.exchange.soap;

import cn.zhian.exchange.order.boundary.OrderLine;
import cn.zhian.exchange.order.control.OrderWire;
import cn.zhian.exchange.order.control.Unreadable;
import cn.zhian.exchange.tier.entity.KnownChild;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** {@code fetchOrders}: what {@code /exchange/fetch-orders} is by REST. */
@Dependent
public class FetchOrdersOperation implements SoapOperation {
    @Inject
    OrderLine line;

    @Override
    public String request() {
        return "fetchOrdersRequest";
    }

    @Override
    public int most() {
        return SMALL;
    }

    @Override
    public String answer(KnownChild sender, MessageReader message) throws SoapTrouble {
        byte[] question = new ShapeReader(message).bytes(OrderShape.ASKED);
        message.end();
        OrderWire.Told told = line.fetch(sender, asked(question));
        return ShapeWriter.write("fetchOrdersResponse", OrderShape.TOLD, OrderWire.json(told));
    }

    private static OrderWire.Asked asked(byte[] question) throws SoapTrouble {
        try {
            return OrderWire.asked(question);
        } catch (Unreadable e) {
            throw SoapTrouble.sender("problem.soap.element", e.where());
        }
    }
}
