package cn.zhian.platform.view;

import cn.zhian.platform.node.Hint;
import cn.zhian.platform.node.NodeHints;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Tells open pages of a community what changed: identifiers only, the page reads the rest with its user's rights.
 *
 * <p>At most four messages a second and community; what comes between is merged. The first change after a quiet moment
 * goes out at once. What happens on this node is told to the other nodes' pages too.
 */
@ApplicationScoped
public class LivePush {
    static final long GAP_MILLIS = 250;

    private static final System.Logger LOG = System.getLogger(LivePush.class.getName());

    @Inject
    @Push(channel = "live")
    PushContext live;

    @Resource
    ManagedScheduledExecutorService timer;

    @Inject
    NodeHints nodes;

    @Inject
    Clock clock;

    private final Map<Long, Line> lines = new ConcurrentHashMap<>();

    /** One community's line: what waits for pages, what of it other nodes do not know, and when it last spoke. */
    private static final class Line {
        private final Pending pending = new Pending();
        private final Pending own = new Pending();
        private boolean scheduled;
        private long lastMillis;
    }

    /** Made when the application starts: on a worker's thread the server would not fill in the timer. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(System.Logger.Level.DEBUG, "event=push-ready");
    }

    /** The user key of a community's pages, on both ends of the channel. */
    public static String channelUser(long communityId) {
        return "community-" + communityId;
    }

    /**
     * Tells that objects of a community changed.
     *
     * @param topic for example {@code passes}, {@code alarms}, {@code doors}: pages hear {@code zhian:<topic>}
     * @param ids of what changed
     */
    public void tell(long communityId, String topic, Collection<Long> ids) {
        Line line = lines.computeIfAbsent(communityId, id -> new Line());
        synchronized (line) {
            line.pending.add(topic, ids);
            line.own.add(topic, ids);
            schedule(communityId, line);
        }
    }

    private void schedule(long communityId, Line line) {
        if (!line.scheduled) {
            long wait = Math.max(0, line.lastMillis + GAP_MILLIS - clock.millis());
            timer.schedule(() -> speak(communityId, line), Math.min(wait, GAP_MILLIS), TimeUnit.MILLISECONDS);
            line.scheduled = true;
        }
    }

    /** Another node tells of something; it is for the pages of this one alone. */
    void heard(@Observes Hint hint) {
        LiveHint.of(hint).ifPresent(this::heard);
    }

    private void heard(LiveHint told) {
        Line line = lines.computeIfAbsent(told.community(), id -> new Line());
        synchronized (line) {
            told.topics().forEach((topic, ids) -> {
                if (ids instanceof List<?> some) {
                    line.pending.add(topic, some.stream().map(Long.class::cast).toList());
                } else {
                    line.pending.refresh(topic);
                }
            });
            schedule(told.community(), line);
        }
    }

    private void speak(long communityId, Line line) {
        Map<String, Object> message;
        Map<String, Object> own;
        synchronized (line) {
            line.scheduled = false;
            line.lastMillis = clock.millis();
            message = line.pending.take();
            own = line.own.take();
        }
        if (!own.isEmpty()) {
            nodes.tell(new LiveHint(communityId, own).hint());
        }
        try {
            live.send(message, channelUser(communityId));
        } catch (RuntimeException e) {
            // A page that misses a message reads anew on its next one; the worker thread must live on.
            LOG.log(System.Logger.Level.WARNING, "event=push-failed community=" + communityId, e);
        }
    }
}
