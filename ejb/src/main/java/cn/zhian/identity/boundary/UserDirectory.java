package cn.zhian.identity.boundary;

import cn.zhian.identity.control.Account;
import cn.zhian.identity.control.Domains;
import cn.zhian.identity.control.ServiceAccountStore;
import cn.zhian.identity.control.UserStore;
import cn.zhian.identity.entity.AppUser;
import cn.zhian.identity.entity.ServiceAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Users for other features. */
@Stateless
@Internal("other features ask for colleagues of a caller whom they have checked")
public class UserDirectory {
    @Inject
    UserStore users;

    @Inject
    ServiceAccountStore services;

    @Inject
    Domains domains;

    @Inject
    Clock clock;

    /** By number; also a service account, whose numbers are of the same sequence. */
    public Optional<UserRef> find(long id) {
        return users.find(id).map(this::ref).or(() -> services.find(id).map(this::ref));
    }

    /** By name, in any case. */
    public Optional<UserRef> byName(String username) {
        return users.byName(username).map(this::ref);
    }

    /** Names by number; who is gone is left out. */
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.stream()
                .distinct()
                .flatMap(id -> find(id).stream())
                .collect(Collectors.toMap(UserRef::id, UserRef::username));
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

    private UserRef ref(ServiceAccount account) {
        return new UserRef(
                account.id(),
                account.actor(),
                Set.of(account.role()),
                domains.resolve(account.domains()),
                account.status() == ServiceAccountStatus.USABLE);
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
