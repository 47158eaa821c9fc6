package cn.zhian.project.view;

import cn.zhian.platform.AfterCommit;
import cn.zhian.platform.node.Hint;
import cn.zhian.platform.node.NodeHints;
import cn.zhian.project.process.boundary.TaskAudience;
import cn.zhian.project.process.boundary.TasksMoved;
import cn.zhian.project.process.entity.TaskNews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.faces.event.WebsocketEvent;
import jakarta.faces.event.WebsocketEvent.Closed;
import jakarta.faces.event.WebsocketEvent.Opened;
import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells the open pages of users, wherever they are working, that the number of their tasks may have changed, and what
 * news there is of one: the project's id only, the page reads the rest with its user's rights.
 */
@ApplicationScoped
public class TaskPush {
    static final String CHANNEL = "tasks";

    private static final System.Logger LOG = System.getLogger(TaskPush.class.getName());

    @Inject
    @Push(channel = CHANNEL)
    PushContext pages;

    @Inject
    TaskAudience audience;

    @Inject
    AfterCommit afterCommit;

    @Inject
    NodeHints nodes;

    private final Map<Long, Integer> listening = new ConcurrentHashMap<>();

    /** Made when the application starts, so that it hears of the first page. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object started) {
        LOG.log(System.Logger.Level.DEBUG, "event=task-push-ready");
    }

    void opened(@Observes @Opened WebsocketEvent page) {
        if (CHANNEL.equals(page.getChannel()) && page.getUser() instanceof Long user) {
            listening.merge(user, 1, Integer::sum);
        }
    }

    void closed(@Observes @Closed WebsocketEvent page) {
        if (CHANNEL.equals(page.getChannel()) && page.getUser() instanceof Long user) {
            listening.computeIfPresent(user, (id, pages) -> pages > 1 ? pages - 1 : null);
        }
    }

    void moved(@Observes(during = TransactionPhase.AFTER_SUCCESS) TasksMoved event) {
        nodes.tell(TaskHint.of(event));
        tell(event);
    }

    /** It happened on another node. */
    void heard(@Observes Hint hint) {
        TaskHint.read(hint).ifPresent(this::tell);
    }

    private void tell(TasksMoved event) {
        Set<Long> users = Set.copyOf(listening.keySet());
        if (!users.isEmpty()) {
            afterCommit.run(() -> tell(event, users));
        }
    }

    private void tell(TasksMoved event, Set<Long> users) {
        try {
            TaskAudience.Audience who = audience.of(event, users);
            who.concerned()
                    .forEach(user -> pages.send(message(event, who.reached().contains(user)), user));
        } catch (RuntimeException e) {
            // The act is stored; a page that misses this counts anew when it is next opened.
            LOG.log(System.Logger.Level.WARNING, "event=task-push-failed project=" + event.projectId(), e);
        }
    }

    /** A topic for each kind of news; without an id where only the number may be another. */
    private static Map<String, List<Long>> message(TasksMoved event, boolean reached) {
        return reached ? Map.of(topic(event.news()), List.of(event.projectId())) : Map.of(CHANNEL, List.of());
    }

    private static String topic(TaskNews news) {
        return switch (news) {
            case ARRIVED -> CHANNEL;
            case REMINDED -> "tasksReminded";
            case OVERDUE -> "tasksOverdue";
            case ESCALATED -> "tasksEscalated";
            case URGED -> "tasksUrged";
        };
    }
}
