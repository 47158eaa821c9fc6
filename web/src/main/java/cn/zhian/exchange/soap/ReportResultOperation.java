package cn.zhian.exchange.soap;

import cn.zhian.exchange.order.boundary.OrderLine;
import cn.zhian.exchange.order.control.ReportWire;
import cn.zhian.exchange.order.control.Unreadable;
import cn.zhian.exchange.order.entity.OrderLimits;
import cn.zhian.exchange.order.entity.StepReport;
import cn.zhian.exchange.tier.entity.KnownChild;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** {@code reportResult}: what {@code /exchange/report-result} is by REST. */
@Dependent
public class ReportResultOperation implements SoapOperation {
    @Inject
    OrderLine line;

    @Override
    public String request() {
        return "reportResultRequest";
    }

    @Override
    public int most() {
        return OrderLimits.WIRE;
    }

    @Override
    public String answer(KnownChild sender, MessageReader message) throws SoapTrouble {
        byte[] report = new ShapeReader(message).bytes(OrderShape.REPORT);
        message.end();
        ReportWire.Answered answered = line.report(sender, report(report));
        return "<reportResultResponse xmlns=\"" + SoapXml.NAMESPACE + "\">"
                + SoapXml.element("outcome", answered.result().word())
                + (answered.reason().isEmpty() ? "" : SoapXml.element("reason", answered.reason()))
                + "</reportResultResponse>";
    }

    private static StepReport report(byte[] report) throws SoapTrouble {
        try {
            return ReportWire.report(report);
        } catch (Unreadable e) {
            throw SoapTrouble.sender("problem.soap.element", e.where());
        }
    }
}
