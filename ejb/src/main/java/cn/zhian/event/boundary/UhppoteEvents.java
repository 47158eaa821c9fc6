package cn.zhian.event.boundary;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.DeviceListener;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** What UHPPOTE controllers tell. No transaction: the inlet returns when the broker has the burst on its disk. */
@MessageDriven(
        messageListenerInterface = DeviceListener.class,
        activationConfig = @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "uhppote"))
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("Devices call it through their adapter")
public class UhppoteEvents implements DeviceListener {
    @Inject
    EventInlet inlet;

    @Override
    public void occurred(List<DeviceEvent> events) {
        inlet.take(events);
    }
}
