package cn.zhian.identity.control;

import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserStatus;
import cn.zhian.identity.entity.AppUser;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an administrator may do to users (SE-3). */
@ApplicationScoped
public class UserRules {
    private static final Pattern USERNAME = Pattern.compile("[a-z][a-z0-9._-]{2,63}");
    private static final Set<String> RESERVED = Set.of("anonymous", "platform", "nobody");

    @Inject
    Accounts accounts;

    @Inject
    Domains domains;

    @Inject
    UserStore users;

    /** @throws Invalid unless a name can be used to sign in with */
    public static String username(String asked) {
        String name = asked == null ? "" : UserStore.normal(asked);
        if (!USERNAME.matcher(name).matches() || RESERVED.contains(name)) {
            throw new Invalid("username", "problem.user.username");
        }
        return name;
    }

    /** Whether a user's whole domain lies within the caller's. */
    public boolean sees(Caller caller, AppUser user) {
        return sees(caller, user.domains());
    }

    /** Whether a whole domain lies within the caller's. */
    public boolean sees(Caller caller, Collection<DomainGrant> theirs) {
        return domains.cover(held(caller), theirs);
    }

    /** @throws NotFound unless the caller sees the user */
    public AppUser visible(Caller caller, AppUser user) {
        if (!sees(caller, user)) {
            throw new NotFound("user", user.id());
        }
        return user;
    }

    /** @throws Denied if a domain reaches beyond the caller's own */
    public void mayGive(Caller caller, Collection<DomainGrant> asked) {
        if (!domains.cover(held(caller), asked)) {
            throw new Denied("problem.denied.domain");
        }
    }

    /**
     * Nobody gives rights to themselves.
     *
     * @throws Denied if the caller is the user and gains a role
     */
    public void mayTake(Caller caller, AppUser user, Set<Role> roles) {
        EnumSet<Role> gained = roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles);
        gained.removeAll(user.roles());
        if (user.id() == caller.userId() && !gained.isEmpty()) {
            throw new Denied("problem.denied.own-roles");
        }
    }

    /**
     * Somebody must be left who can set the product up, and nobody locks themselves out.
     *
     * @throws Conflict if the user is the caller or the last administrator of everything
     */
    public void mayLoseAdministration(Caller caller, AppUser user) {
        if (!administersAll(user)) {
            return;
        }
        if (user.id() == caller.userId()) {
            throw new Conflict("problem.conflict.own-administrator");
        }
        boolean another = users.all().stream()
                .anyMatch(other ->
                        other.id() != user.id() && other.status() == UserStatus.ACTIVE && administersAll(other));
        if (!another) {
            throw new Conflict("problem.conflict.last-administrator");
        }
    }

    private static boolean administersAll(AppUser user) {
        return administersAll(user.roles(), user.domains());
    }

    /** Whether these roles and domains together administer the whole instance. */
    public static boolean administersAll(Collection<Role> roles, Collection<DomainGrant> grants) {
        return roles.contains(Role.ADMINISTRATOR) && grants.contains(DomainGrant.ALL);
    }

    private List<DomainGrant> held(Caller caller) {
        return accounts.find(caller.username()).map(Account::grants).orElse(List.of());
    }
}
