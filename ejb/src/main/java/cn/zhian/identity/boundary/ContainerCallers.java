package cn.zhian.identity.boundary;

import cn.zhian.identity.control.Account;
import cn.zhian.identity.control.Accounts;
import cn.zhian.identity.control.Domains;
import cn.zhian.identity.control.RequestCaller;
import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.security.Principal;
import java.time.Clock;
import java.util.Optional;

/** The caller whom the container's authentication named, or the service account whose token the request carried. */
@Stateless
@Internal("every boundary asks it who calls")
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContainerCallers implements Callers {
    private static final String NOBODY = "ANONYMOUS";

    @Resource
    SessionContext session;

    @Inject
    Accounts accounts;

    @Inject
    Domains domains;

    @Inject
    RequestCaller request;

    @Inject
    Clock clock;

    @Override
    public Caller current() {
        return principal()
                .map(username -> request.of(username).orElseGet(() -> admit(username)))
                .or(request::service)
                .orElseThrow(() -> new Unauthenticated("problem.unauthenticated"));
    }

    @Override
    public Optional<Caller> signedIn() {
        Optional<String> username = principal();
        return username.isEmpty()
                ? request.service()
                : username.flatMap(
                        name -> request.of(name).or(() -> accounts.find(name).map(this::caller)));
    }

    private Optional<String> principal() {
        return Optional.ofNullable(session.getCallerPrincipal())
                .map(Principal::getName)
                .filter(name -> name != null && !name.isEmpty() && !name.equals(NOBODY));
    }

    private Caller admit(String username) {
        Account account = accounts.find(username)
                .filter(known -> known.usable(clock.instant()))
                .orElseThrow(() -> new Unauthenticated("problem.unauthenticated"));
        if (account.mustChange()) {
            throw new PasswordChangeRequired();
        }
        Caller caller = caller(account);
        request.remember(caller);
        return caller;
    }

    private Caller caller(Account account) {
        return new Caller(
                account.userId(), account.username(), account.permissions(), domains.resolve(account.grants()));
    }
}
