package cn.zhian.identity.boundary;

import cn.zhian.identity.control.Account;
import cn.zhian.identity.control.Domains;
import cn.zhian.identity.control.UserStore;
import cn.zhian.identity.entity.AppUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Users for other features. */
@Stateless
@Internal("other features ask for colleagues of a caller whom they have checked")
public class UserDirectory {
    @Inject
    UserStore users;

    @Inject
    Domains domains;

    @Inject
    Clock clock;

    /** By number. */
    public Optional<UserRef> find(long id) {
        return users.find(id).map(this::ref);
    }

    /** By name, in any case. */
    public Optional<UserRef> byName(String username) {
        return users.byName(username).map(this::ref);
    }

    /** Names by number; who is gone is left out. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> users.find(id).stream())
                .collect(Collectors.toMap(AppUser::id, AppUser::username));
    }

    /** Those of a role who can work on a community now, by name. */
    public List<UserRef> holding(Role role, long communityId) {
        return users.all().stream()
                .filter(user -> user.roles().contains(role))
                .map(this::ref)
                .filter(UserRef::usable)
                .filter(user -> user.domain().holds(communityId))
                .toList();
    }

    private UserRef ref(AppUser user) {
        Account account = Account.of(user);
        return new UserRef(
                account.userId(),
                account.username(),
                account.roles(),
                domains.resolve(account.grants()),
                account.usable(clock.instant()));
    }
}
