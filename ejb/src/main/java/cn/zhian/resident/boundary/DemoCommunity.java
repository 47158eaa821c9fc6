package cn.zhian.resident.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.resident.control.DemoRunning;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Loads the invented community at the first start with {@code zhian.demo=true}, beside the start. When it is stored,
 * {@link cn.zhian.community.boundary.DemoCommunityLoaded} is fired outside any transaction; whoever adds to the
 * demonstration observes that.
 */
@Startup
@Singleton(name = "DemoCommunity")
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
@Internal("start-up of a demonstration")
public class DemoCommunity {
    private static final long SOON_MILLIS = 300;

    @Inject
    @ConfigProperty(name = "zhian.demo", defaultValue = "false")
    boolean demo;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    DemoRunning running;

    @PostConstruct
    void start() {
        if (demo) {
            executor.schedule(running::run, SOON_MILLIS, TimeUnit.MILLISECONDS);
        }
    }
}
