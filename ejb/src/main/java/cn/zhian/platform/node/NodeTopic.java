package cn.zhian.platform.node;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.resource.AdministeredObjectDefinition;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;

/**
 * The topic on which nodes tell each other what their open pages may want to hear, with a way of its own to the broker, so
 * that it takes no connection from those who store events. A session bean, since the container reads definitions of other
 * classes not at all; and it is the one that wakes {@link NodeHints}, since an EAR's definitions are not there yet when the
 * application scope begins.
 */
@ConnectionFactoryDefinition(
        name = NodeTopic.FACTORY,
        interfaceName = "jakarta.jms.ConnectionFactory",
        resourceAdapter = "artemis",
        transactionSupport = TransactionSupportLevel.NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 2,
        properties = {"UserName=${MPCONFIG=zhian.broker.user}", "Password=${MPCONFIG=zhian.broker.password}"})
@AdministeredObjectDefinition(
        name = NodeTopic.TOPIC,
        interfaceName = "jakarta.jms.Topic",
        className = "org.apache.activemq.artemis.jms.client.ActiveMQTopic",
        resourceAdapter = "artemis",
        properties = "Address=" + NodeTopic.ADDRESS)
@Singleton
@Startup
public class NodeTopic {
    /** JNDI name of the connection factory. */
    public static final String FACTORY = "java:app/jms/node-hints-factory";
    /** JNDI name of the topic. */
    public static final String TOPIC = "java:app/jms/node-hints";
    /** Its address in the broker. */
    public static final String ADDRESS = "zhian.node-hints";

    @Inject
    NodeHints hints;

    @PostConstruct
    void start() {
        hints.begin();
    }
}
