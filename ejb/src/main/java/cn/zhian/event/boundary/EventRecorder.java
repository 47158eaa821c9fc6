package cn.zhian.event.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes bursts from the queue. Its sessions have no part in the database's transaction: the broker forgets a message
 * after this method has returned, and it returns when the burst is stored. If it fails, or the server dies before the
 * broker has forgotten, the message comes again, and the natural keys make what was stored a no-op.
 *
 * <p>Several sessions, so that bursts which wait together are stored together.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Queue"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = EventQueue.ADDRESS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "24"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Internal("The broker calls it")
public class EventRecorder implements MessageListener {
    @Inject
    BurstRecording bursts;

    @Override
    public void onMessage(Message message) {
        try {
            bursts.record(message.getBody(byte[].class));
        } catch (JMSException e) {
            throw new IllegalStateException("A message of the queue can't be read", e);
        }
    }
}
