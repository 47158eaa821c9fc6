package cn.zhian.access.distribution.boundary;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.CredentialStore;
import cn.zhian.device.api.DeviceConnection;
import cn.zhian.device.api.DeviceException;
import cn.zhian.device.api.StoreLimits;
import cn.zhian.device.boundary.Adapters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the controllers of a protocol can hold, asked once of the adapter. */
@ApplicationScoped
public class ControllerLimits {
    private static final Logger LOG = System.getLogger(ControllerLimits.class.getName());

    /** What is assumed while an adapter can't be asked: a card of 32 bits, 253 time profiles of three spans. */
    public static final StoreLimits ASSUMED = new StoreLimits(
            Set.of(CredentialKind.CARD), BigInteger.ONE, BigInteger.valueOf(0xFFFF_FFFDL), 2, 254, 3, false);

    @Inject
    Adapters adapters;

    private final Map<String, StoreLimits> known = new ConcurrentHashMap<>();

    /** The limits of a protocol. */
    public StoreLimits of(String protocol) {
        StoreLimits limits = known.get(protocol);
        if (limits != null) {
            return limits;
        }
        try (DeviceConnection connection = adapters.connect(protocol)) {
            StoreLimits asked =
                    connection.credentials().map(CredentialStore::limits).orElse(ASSUMED);
            known.put(protocol, asked);
            return asked;
        } catch (DeviceException e) {
            LOG.log(Level.WARNING, "ACCESS-301 adapter does not answer protocol=" + protocol, e);
            return ASSUMED;
        }
    }
}
