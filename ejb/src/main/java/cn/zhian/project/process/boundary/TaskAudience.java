package cn.zhian.project.process.boundary;

import cn.zhian.identity.boundary.Internal;
import cn.zhian.identity.boundary.UserDirectory;
import cn.zhian.identity.boundary.UserRef;
import cn.zhian.project.process.control.Parties;
import cn.zhian.project.process.entity.Actor;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who of those that have a page open is to hear of a change of tasks. */
@Stateless
@Internal("tells open pages that something changed; they read it with their own users' rights")
public class TaskAudience {
    @Inject
    UserDirectory users;

    /**
     * Users among the given whose inboxes may have changed, and whom of them somebody else's act, or the time, concerns.
     *
     * @param concerned parties in the community's region
     * @param reached those of them to whom the news is to be told
     */
    public record Audience(Set<Long> concerned, Set<Long> reached) {}

    /** @param listening ids of users with an open page */
    public Audience of(TasksMoved moved, Collection<Long> listening) {
        Set<UserRef> concerned = listening.stream()
                .map(users::find)
                .flatMap(Optional::stream)
                .filter(UserRef::usable)
                .filter(user -> user.domain().holds(moved.communityId()))
                .filter(user -> !Parties.of(user.roles()).isEmpty())
                .collect(Collectors.toSet());
        return new Audience(
                concerned.stream().map(UserRef::id).collect(Collectors.toSet()),
                concerned.stream()
                        .filter(user -> user.id() != moved.actor())
                        .filter(user -> reached(moved, user))
                        .map(UserRef::id)
                        .collect(Collectors.toSet()));
    }

    private static boolean reached(TasksMoved moved, UserRef user) {
        Actor actor = new Actor(user.id(), Parties.of(user.roles()));
        return moved.arrivals().stream().anyMatch(arrival -> arrival.reaches(actor));
    }
}
