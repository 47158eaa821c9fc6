package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.control.ServiceAccountStore;
import cn.zhian.identity.control.TokenSecret;
import cn.zhian.identity.control.UserRules;
import cn.zhian.identity.entity.ServiceAccount;
import cn.zhian.platform.Cursor;
import cn.zhian.platform.Invalid;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.Slice;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Accounts of other systems that call the SOAP services. A caller sees those whose whole domain lies within its own. They
 * are never deleted, for histories name them; one that is over is blocked.
 */
@Stateless
@Requires(Permission.USER_WRITE)
public class ServiceAccounts {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9.-]{2,49}");

    @Inject
    ServiceAccountStore accounts;

    @Inject
    UserRules rules;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    /** A page by name. @param text part of the name, empty for all */
    public List<ServiceAccountView> page(String text, int first, int size) {
        return visible(text).skip(first).limit(size).map(ServiceAccounts::view).toList();
    }

    /** How many there are. */
    public long count(String text) {
        return visible(text).count();
    }

    /** A part of the list by number. @param size 1 to {@link Slice#LARGEST} */
    public Slice<ServiceAccountView> list(Optional<String> cursor, int size) {
        long after = cursor.map(text -> Cursor.parse(text, 1)[0]).orElse(Long.MIN_VALUE);
        List<ServiceAccount> read = visible("")
                .sorted(Comparator.comparingLong(ServiceAccount::id))
                .filter(account -> account.id() > after)
                .limit(Slice.checkSize(size) + 1L)
                .toList();
        return Slice.cut(read, size, account -> Cursor.of(account.id())).map(ServiceAccounts::view);
    }

    /** @throws NotFound if there is no such account in the caller's domain */
    public ServiceAccountView get(long id) {
        return view(seen(accounts.find(id).orElseThrow(() -> new NotFound("service-account", id))));
    }

    /**
     * Makes an account with a secret.
     *
     * @throws cn.zhian.platform.Conflict if the name is in use
     * @throws cn.zhian.platform.Denied if a domain reaches beyond the caller's own
     */
    public ServiceAccountCreated create(String name, ServiceAccountData data) {
        String kept = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(kept).matches()) {
            throw new Invalid("name", "problem.service.name");
        }
        rules.mayGive(callers.current(), data.domains());
        String secret = TokenSecret.next();
        ServiceAccount account = new ServiceAccount(kept, data.role(), data.domains(), secret, clock.instant());
        accounts.add(account);
        note(account, "service-account.create", data.role() + " " + data.domains());
        return new ServiceAccountCreated(view(account), secret);
    }

    /** Gives another secret; the one before ends at once. */
    public ServiceAccountCreated renew(long id) {
        ServiceAccount account = locked(id);
        String secret = TokenSecret.next();
        account.renew(secret, clock.instant());
        return new ServiceAccountCreated(stored(account, "service-account.renew"), secret);
    }

    /** Lets an account call no more. */
    public ServiceAccountView block(long id) {
        ServiceAccount account = locked(id);
        account.block();
        return stored(account, "service-account.block");
    }

    /** Lets a blocked account call again. */
    public ServiceAccountView unblock(long id) {
        ServiceAccount account = locked(id);
        account.unblock();
        return stored(account, "service-account.unblock");
    }

    private Stream<ServiceAccount> visible(String text) {
        Caller caller = callers.current();
        String part = text.strip().toLowerCase(Locale.ROOT);
        return accounts.all().stream()
                .filter(account -> account.name().contains(part))
                .filter(account -> rules.sees(caller, account.domains()));
    }

    private ServiceAccount locked(long id) {
        return seen(accounts.lock(id).orElseThrow(() -> new NotFound("service-account", id)));
    }

    private ServiceAccount seen(ServiceAccount account) {
        if (!rules.sees(callers.current(), account.domains())) {
            throw new NotFound("service-account", account.id());
        }
        return account;
    }

    private ServiceAccountView stored(ServiceAccount account, String action) {
        accounts.flush();
        note(account, action, "");
        return view(account);
    }

    private void note(ServiceAccount account, String action, String detail) {
        audit.record(new Act(
                action, Long.toString(account.id()), OptionalLong.empty(), (account.name() + " " + detail).strip()));
    }

    private static ServiceAccountView view(ServiceAccount account) {
        return new ServiceAccountView(
                account.id(),
                account.name(),
                account.role(),
                account.domains(),
                account.status(),
                account.createdAt(),
                account.renewedAt(),
                account.lastUsedAt(),
                account.lastSource(),
                account.version());
    }
}
