package cn.zhian.arquillian;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/** Listens as the recorder of events does, outside a transaction, and fails at the first delivery. */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = OnceRefusing.ADDRESS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OnceRefusing implements MessageListener {
    /** Address of the tests' queue. */
    public static final String ADDRESS = "zhian.it-once-refusing";

    @Override
    public void onMessage(Message message) {
        try {
            boolean again = message.getJMSRedelivered();
            Deliveries.all().add(new Deliveries.Delivery(message.getBody(String.class), again));
            if (!again) {
                throw new IllegalStateException("The first delivery fails");
            }
        } catch (JMSException e) {
            throw new IllegalStateException(e);
        }
    }
}
