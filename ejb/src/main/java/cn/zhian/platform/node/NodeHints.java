package cn.zhian.platform.node;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSContext;
import jakarta.jms.Topic;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Tells the other nodes what their open pages may want to hear. It never waits and never fails: while the broker is away
 * pages hear of their own node alone, and the newest hints follow when it is back.
 */
@ApplicationScoped
public class NodeHints {
    private static final Logger LOG = System.getLogger(NodeHints.class.getName());
    private static final Duration LIFE = Duration.ofSeconds(30);

    @Resource(lookup = NodeTopic.FACTORY)
    ConnectionFactory factory;

    @Resource(lookup = NodeTopic.TOPIC)
    Topic topic;

    @Resource
    ManagedScheduledExecutorService timer;

    // Not the name of the setting: of two nodes with one name each would take the other for itself.
    private final String node = UUID.randomUUID().toString();
    private final HintQueue queue = new HintQueue(new Broker());

    /** Called when the application starts: on a worker's thread the server would not fill in its resources. */
    void begin() {
        LOG.log(Level.DEBUG, "event=node-hints-ready node={0}", node);
    }

    /** Tells the other nodes, soon. */
    public void tell(Hint hint) {
        queue.add(hint);
    }

    /** Whether a message is of this node. */
    public boolean own(String sender) {
        return node.equals(sender);
    }

    /** Through the broker; a hint that was not heard within half a minute is of no use any more. */
    private final class Broker implements HintQueue.Turns {
        @Override
        public void after(Duration pause) {
            try {
                timer.schedule(queue::turn, pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (RejectedExecutionException e) {
                LOG.log(Level.DEBUG, "This node is about to end; nobody is told any more", e);
            }
        }

        @Override
        public void tell(List<Hint> hints) {
            byte[] message = HintWire.write(new HintWire.Told(node, hints));
            try (JMSContext context = factory.createContext()) {
                context.createProducer()
                        .setDeliveryMode(DeliveryMode.NON_PERSISTENT)
                        .setTimeToLive(LIFE.toMillis())
                        .setDisableMessageID(true)
                        .send(topic, message);
            }
        }

        @Override
        public void lost(RuntimeException why) {
            LOG.log(Level.WARNING, "ZHIAN-781 pages hear of this node alone, the broker does not answer: {0}", why);
        }

        @Override
        public void found() {
            LOG.log(Level.INFO, "ZHIAN-782 pages of other nodes hear of this one again");
        }
    }
}
