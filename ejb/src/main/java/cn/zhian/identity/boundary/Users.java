package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.control.FailureStore;
import cn.zhian.identity.control.OneTimePassword;
import cn.zhian.identity.control.PasswordHashing;
import cn.zhian.identity.control.PasswordSet;
import cn.zhian.identity.control.UserOrder;
import cn.zhian.identity.control.UserRules;
import cn.zhian.identity.control.UserStore;
import cn.zhian.identity.entity.AppUser;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Cursor;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Users and what they may do and see. A caller sees users whose whole domain lies within its own. */
@Stateless
@Requires(Permission.USER_WRITE)
public class Users {
    @Inject
    UserStore users;

    @Inject
    UserRules rules;

    @Inject
    FailureStore failures;

    @Inject
    PasswordHashing hashing;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Event<UserChanged> changed;

    @Inject
    Event<PasswordSet> passwordSet;

    @Inject
    Clock clock;

    /** A page of a table; the query's text is looked for in user name and real name. */
    @Requires(Permission.USER_READ)
    public List<UserView> page(UserQuery query, int first, int size) {
        return visible(query).skip(first).limit(size).map(this::view).toList();
    }

    /** How many there are. */
    @Requires(Permission.USER_READ)
    public long count(UserQuery query) {
        return visible(query).count();
    }

    /**
     * A part of the list by number.
     *
     * @param size 1 to {@link Slice#LARGEST}
     */
    @Requires(Permission.USER_READ)
    public Slice<UserView> list(UserQuery query, Optional<String> cursor, int size) {
        long after = cursor.map(text -> Cursor.parse(text, 1)[0]).orElse(Long.MIN_VALUE);
        UserQuery byId = new UserQuery(query.text(), query.role(), query.status(), UserQuery.Sort.ID, true);
        List<AppUser> read = visible(byId)
                .filter(user -> user.id() > after)
                .limit(Slice.checkSize(size) + 1L)
                .toList();
        return Slice.cut(read, size, user -> Cursor.of(user.id())).map(this::view);
    }

    /** @throws NotFound if there is no such user in the caller's domain */
    @Requires(Permission.USER_READ)
    public UserView get(long id) {
        return view(rules.visible(callers.current(), users.find(id).orElseThrow(() -> new NotFound("user", id))));
    }

    /**
     * Makes a user with a one-time password.
     *
     * @throws Conflict if the name is in use
     * @throws cn.zhian.platform.Denied if a domain reaches beyond the caller's own
     */
    public UserCreated create(String username, UserData data) {
        String name = UserRules.username(username);
        rules.mayGive(callers.current(), data.domains());
        if (users.byName(name).isPresent()) {
            throw new Conflict("problem.conflict.username", name);
        }
        String password = OneTimePassword.next();
        AppUser user = new AppUser(name, hashing.hash(password), clock.instant());
        user.describe(data.name().orElse(null), data.validUntil().orElse(null));
        user.grant(data.roles(), data.domains());
        users.add(user);
        users.flush();
        note(user, "user.create", granted(data));
        return new UserCreated(view(user), password);
    }

    /**
     * Changes name, roles, domains and end of life.
     *
     * @param version that the change is based on; empty to take whatever is stored
     * @throws Conflict if somebody else changed the user in between, or no administrator would be left
     * @throws cn.zhian.platform.Denied if a domain reaches beyond the caller's own, or the caller gains a role
     */
    public UserView edit(long id, UserData data, OptionalLong version) {
        Caller caller = callers.current();
        AppUser user = locked(caller, id);
        if (version.isPresent() && version.getAsLong() != user.version()) {
            throw new Conflict("problem.conflict.version");
        }
        rules.mayGive(caller, data.domains());
        rules.mayTake(caller, user, data.roles());
        if (!UserRules.administersAll(data.roles(), data.domains())
                || data.validUntil().isPresent()) {
            rules.mayLoseAdministration(caller, user);
        }
        user.describe(data.name().orElse(null), data.validUntil().orElse(null));
        user.grant(data.roles(), data.domains());
        return stored(user, "user.edit", granted(data));
    }

    /** Ends a user's sessions and tokens and lets it in no more. */
    public UserView disable(long id) {
        Caller caller = callers.current();
        AppUser user = locked(caller, id);
        rules.mayLoseAdministration(caller, user);
        user.disable();
        return stored(user, "user.disable", "");
    }

    /** Lets a disabled user in again. */
    public UserView enable(long id) {
        AppUser user = locked(callers.current(), id);
        user.enable();
        return stored(user, "user.enable", "");
    }

    /** Gives a one-time password in place of a forgotten one; ends sessions and tokens. */
    public UserCreated resetPassword(long id) {
        AppUser user = locked(callers.current(), id);
        String password = OneTimePassword.next();
        user.resetPassword(hashing.hash(password));
        failures.forget(FailureStore.Kind.ACCOUNT, user.username());
        passwordSet.fire(new PasswordSet(user.username()));
        return new UserCreated(stored(user, "user.reset-password", ""), password);
    }

    /** Ends a lock after failed sign-ins. */
    public UserView unlock(long id) {
        AppUser user = locked(callers.current(), id);
        failures.forget(FailureStore.Kind.ACCOUNT, user.username());
        return stored(user, "user.unlock", "");
    }

    private Stream<AppUser> visible(UserQuery query) {
        Caller caller = callers.current();
        return UserOrder.apply(users.all().stream(), query).filter(user -> rules.sees(caller, user));
    }

    private AppUser locked(Caller caller, long id) {
        return rules.visible(caller, users.lock(id).orElseThrow(() -> new NotFound("user", id)));
    }

    private UserView stored(AppUser user, String action, String detail) {
        users.flush();
        note(user, action, detail);
        changed.fire(new UserChanged(user.id(), user.username()));
        return view(user);
    }

    private void note(AppUser user, String action, String detail) {
        audit.record(new Act(action, Long.toString(user.id()), OptionalLong.empty(), detail));
    }

    private static String granted(UserData data) {
        Set<String> domains = new TreeSet<>();
        data.domains().forEach(grant -> domains.add(grant.kind() + " " + grant.value()));
        return "roles=" + new TreeSet<>(data.roles()) + " domains=" + domains;
    }

    private UserView view(AppUser user) {
        return new UserView(
                user.id(),
                user.username(),
                user.name(),
                user.roles().stream().sorted().toList(),
                user.domains().stream()
                        .sorted(Comparator.comparing(DomainGrant::kind).thenComparing(DomainGrant::value))
                        .toList(),
                user.status(),
                user.mustChange(),
                failures.lockedUntil(FailureStore.Kind.ACCOUNT, user.username(), clock.instant()),
                user.validUntil(),
                user.createdAt(),
                user.lastSignInAt(),
                user.version());
    }
}
