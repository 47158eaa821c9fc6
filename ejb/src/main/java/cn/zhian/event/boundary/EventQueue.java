package cn.zhian.event.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Singleton;
import jakarta.resource.AdministeredObjectDefinition;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/**
 * The durable queue between inlet and recorder, and the way to its broker. A session bean, since the container reads
 * definitions of other classes not at all.
 */
@ConnectionFactoryDefinition(
        name = EventQueue.FACTORY,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis",
        // A burst is one message: the broker's answer to sending it says that it is on disk.
        transactionSupport = TransactionSupportLevel.NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 32,
        // The pool signs on for its users; without a name of its own it would sign on as nobody.
        properties = {"UserName=${MPCONFIG=zhian.broker.user}", "Password=${MPCONFIG=zhian.broker.password}"})
@AdministeredObjectDefinition(
        name = EventQueue.QUEUE,
        interfaceName = "jakarta.jms.Queue",
        className = "org.apache.activemq.artemis.jms.client.ActiveMQQueue",
        resourceAdapter = "artemis",
        properties = "Address=" + EventQueue.ADDRESS)
@Singleton
@Internal("Has no methods")
public class EventQueue {
    /** JNDI name of the connection factory. */
    public static final String FACTORY = "java:app/jms/zhian";
    /** JNDI name of the queue. */
    public static final String QUEUE = "java:app/jms/device-events";
    /** Its address in the broker. */
    public static final String ADDRESS = "zhian.device-events";
}
