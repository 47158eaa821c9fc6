package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceConnectionFactory;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.DeviceException.Reason;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.resource.ConnectionFactoryDefinition;
import jakarta.resource.spi.TransactionSupport.TransactionSupportLevel;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The way to the adapters' outbound side; one factory for each protocol. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@Internal("Other features reach devices through it after they have checked their own caller")
@ConnectionFactoryDefinition(
        name = "java:app/adapter/uhppote",
        interfaceName = "cn.zhian.device.api.DeviceConnectionFactory",
        resourceAdapter = "uhppote",
        transactionSupport = TransactionSupportLevel.NoTransaction,
        minPoolSize = 0,
        maxPoolSize = 64)
public class Adapters {
    /**
     * A connection to an adapter; the caller closes it.
     *
     * @param protocol the adapter's name, for example {@code uhppote}; from the register, never input
     * @throws DeviceException if there is no such adapter or it does not run
     */
    public DeviceConnection connect(String protocol) {
        try {
            return InitialContext.<DeviceConnectionFactory>doLookup("java:app/adapter/" + protocol)
                    .connect();
        } catch (NamingException e) {
            throw unavailable(protocol, e);
        }
    }

    private static DeviceException unavailable(String protocol, NamingException cause) {
        DeviceException unavailable =
                new DeviceException(Reason.UNAVAILABLE, "There is no adapter for the protocol " + protocol);
        unavailable.initCause(cause);
        return unavailable;
    }
}
