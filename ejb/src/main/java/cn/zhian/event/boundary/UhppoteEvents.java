package cn.zhian.event.boundary;

import cn.zhian.device.api.DeviceEvent;
import cn.zhian.device.api.DeviceListener;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import java.util.List;

/** What UHPPOTE controllers tell. */
@MessageDriven(
        messageListenerInterface = DeviceListener.class,
        activationConfig = @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "uhppote"))
@Internal("Devices call it through their adapter")
public class UhppoteEvents implements DeviceListener {
    @Inject
    EventInlet inlet;

    @Override
    public void occurred(List<DeviceEvent> events) {
        inlet.take(events);
    }
}
