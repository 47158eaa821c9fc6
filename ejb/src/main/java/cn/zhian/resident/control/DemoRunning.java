package cn.zhian.resident.control;

import cn.zhian.community.boundary.DemoCommunityLoaded;
import cn.zhian.resident.boundary.DemoLoading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** Loads the invented community on a worker thread and tells the others. */
@ApplicationScoped
public class DemoRunning {
    private static final Logger LOG = System.getLogger(DemoRunning.class.getName());

    @Inject
    DemoLoading loading;

    @Inject
    Event<DemoCommunityLoaded> loaded;

    /** Loads it unless there is a community. */
    @ActivateRequestContext
    public void run() {
        try {
            Optional<Long> community = loading.load();
            community.ifPresent(id -> {
                LOG.log(Level.INFO, "ZHIAN-230 invented community loaded id={0}", Long.toString(id));
                loaded.fire(new DemoCommunityLoaded(id));
            });
        } catch (RuntimeException e) {
            // The outermost call of a worker thread; nobody else would see it.
            LOG.log(Level.ERROR, "ZHIAN-231 invented community not loaded", e);
        }
    }
}
