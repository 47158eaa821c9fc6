package cn.zhian.exchange.outbox.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Makes the identity at the first start, in a transaction that nobody else's failure takes back. */
@Startup
@Singleton
@DependsOn("Migrations")
@Internal("runs at start")
public class IdentityStart {
    @Inject
    PlatformIdentity identity;

    @PostConstruct
    void start() {
        identity.id();
    }
}
