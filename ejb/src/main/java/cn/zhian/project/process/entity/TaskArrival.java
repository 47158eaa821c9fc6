package cn.zhian.project.process.entity;

import java.util.Optional;
import java.util.Set;

/**
 * A task that somebody has to act on from now on.
 *
 * @param task its id
 * @param party whose people are meant; empty where only certain users are
 * @param only users that are meant; empty where all of the party are
 * @param except users who are not to decide on it, since they handed something in
 */
public record TaskArrival(String task, Optional<ProjectRole> party, Set<Long> only, Set<Long> except) {
    /** Copies the sets. */
    public TaskArrival {
        only = Set.copyOf(only);
        except = Set.copyOf(except);
    }

    /** Whether it is for somebody. */
    public boolean reaches(Actor actor) {
        return party.map(actor.roles()::contains).orElse(true)
                && (only.isEmpty() || only.contains(actor.user()))
                && !except.contains(actor.user());
    }
}
