package cn.zhian.platform.node;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/**
 * Hears what other nodes tell, by a subscription of this node's own that ends with it. Never throws, whatever comes: what
 * can't be read is refused and told now and then.
 */
@MessageDriven(
        activationConfig = {
            @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
            @ActivationConfigProperty(propertyName = "destinationType", propertyValue = "jakarta.jms.Topic"),
            @ActivationConfigProperty(propertyName = "destination", propertyValue = NodeTopic.ADDRESS),
            @ActivationConfigProperty(propertyName = "useJNDI", propertyValue = "false"),
            @ActivationConfigProperty(propertyName = "acknowledgeMode", propertyValue = "Auto-acknowledge"),
            @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1"),
            @ActivationConfigProperty(propertyName = "setupAttempts", propertyValue = "-1"),
            @ActivationConfigProperty(propertyName = "setupInterval", propertyValue = "1000")
        })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeListener implements MessageListener {
    private static final Logger LOG = System.getLogger(NodeListener.class.getName());

    @Inject
    NodeHints hints;

    @Inject
    HintRefusals refusals;

    @Inject
    Event<Hint> heard;

    @Override
    public void onMessage(Message message) {
        Optional<HintWire.Told> told = read(message);
        if (told.isEmpty()) {
            refusals.refused();
        } else if (!hints.own(told.get().node())) {
            told.get().hints().forEach(this::fire);
        }
    }

    private static Optional<HintWire.Told> read(Message message) {
        try {
            return HintWire.read(message.getBody(byte[].class));
        } catch (JMSException e) {
            LOG.log(Level.DEBUG, "A message of another type", e);
            return Optional.empty();
        }
    }

    private void fire(Hint hint) {
        try {
            heard.fire(hint);
        } catch (RuntimeException e) {
            // A page that misses it reads anew on its next one; the others must hear of theirs.
            LOG.log(Level.WARNING, "event=hint-failed topic=" + hint.topic(), e);
        }
    }
}
