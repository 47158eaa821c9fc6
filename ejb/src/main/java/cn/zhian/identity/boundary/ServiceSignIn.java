package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditActor;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.identity.control.Domains;
import cn.zhian.identity.control.FailureStore;
import cn.zhian.identity.control.FailureStore.Kind;
import cn.zhian.identity.control.LockOut;
import cn.zhian.identity.control.PasswordDigest;
import cn.zhian.identity.control.RequestCaller;
import cn.zhian.identity.control.ServiceAccountStore;
import cn.zhian.identity.control.SourceKey;
import cn.zhian.identity.control.TokenLife;
import cn.zhian.identity.entity.ServiceAccount;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Looks at the UsernameTokens of service accounts. In a transaction of its own, which ends before the work begins: a nonce
 * stays used and a refusal counted, whatever becomes of the request.
 */
@Stateless
@Internal("nobody is signed in yet")
public class ServiceSignIn {
    /** What service accounts may do of that which their role may: the services need no more. */
    private static final Set<Permission> OFFERED = Set.copyOf(EnumSet.of(
            Permission.SIGNED_IN, Permission.PROJECT_READ, Permission.PROJECT_ACT, Permission.DOCUMENT_READ));

    private static final String NOBODYS_SECRET = "no account has this";

    @Inject
    ServiceAccountStore accounts;

    @Inject
    FailureStore failures;

    @Inject
    Domains domains;

    @Inject
    RequestCaller request;

    @Inject
    AuditJournal journal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.soap.clock-skew", defaultValue = "60")
    int skew;

    /**
     * Looks at a token; if it is good, the rest of the HTTP request runs as its account.
     *
     * @param source the client's address
     */
    public ServiceEntry enter(UsernameToken token, String source) {
        Instant now = clock.instant();
        Optional<ServiceAccount> account = accounts.byName(token.name());
        boolean familiar = account.flatMap(ServiceAccount::lastSource)
                .filter(source::equals)
                .isPresent();
        if (!familiar && failures.lockedUntil(Kind.SOURCE, key(source), now).isPresent()) {
            return ServiceEntry.LOCKED;
        }
        TokenLife life = new TokenLife(Duration.ofSeconds(skew));
        String secret = account.map(ServiceAccount::secret).orElse(NOBODYS_SECRET);
        byte[] right = PasswordDigest.of(token.nonce(), token.createdText(), secret);
        boolean same = MessageDigest.isEqual(right, token.digest());
        if (account.isEmpty() || !same || !usable(account.get())) {
            return refused(account, source, now);
        }
        if (!life.holds(token.created(), now)) {
            return noted(account.get(), "service-account.refused", "expired", ServiceEntry.EXPIRED);
        }
        if (!accounts.take(account.get().id(), PasswordDigest.memory(token.nonce()), life.remember(now))) {
            return noted(account.get(), "service-account.refused", "replayed", ServiceEntry.REPLAYED);
        }
        return entered(account.get(), source, now);
    }

    /** Closes the account to others until the transaction ends, so that its nonces come one after the other. */
    private boolean usable(ServiceAccount account) {
        return accounts.lock(account.id())
                .filter(newest -> newest.status() == ServiceAccountStatus.USABLE)
                .isPresent();
    }

    private ServiceEntry refused(Optional<ServiceAccount> account, String source, Instant now) {
        failures.failed(Kind.SOURCE, key(source), LockOut.SOURCE, now);
        // The name of no account may be anything, also a secret in the wrong field: it stays out of the log.
        account.ifPresentOrElse(
                known -> noted(known, "service-account.refused", known.status().name(), ServiceEntry.REFUSED),
                () -> journal.recordAs(
                        AuditActor.NOBODY,
                        new Act("service-account.refused", "", OptionalLong.empty(), "unknown name")));
        return ServiceEntry.REFUSED;
    }

    private ServiceEntry entered(ServiceAccount account, String source, Instant now) {
        accounts.used(account.id(), now, source);
        Set<Permission> permissions = EnumSet.copyOf(OFFERED);
        permissions.retainAll(account.role().permissions());
        request.enter(new Caller(account.id(), account.actor(), permissions, domains.resolve(account.domains())));
        return noted(account, "service-account.use", "", ServiceEntry.ENTERED);
    }

    private ServiceEntry noted(ServiceAccount account, String action, String detail, ServiceEntry entry) {
        journal.recordAs(
                new AuditActor(account.id(), account.actor()),
                new Act(action, Long.toString(account.id()), OptionalLong.empty(), detail));
        return entry;
    }

    /** Forgets nonces that are too old to be brought again. */
    public void sweep() {
        accounts.forgetBefore(clock.instant());
    }

    // Apart from the sign-ins of people: a system that calls with an old secret must not lock out its neighbours.
    private static String key(String source) {
        String key = "soap " + SourceKey.of(source);
        return key.length() <= 64 ? key : key.substring(0, 64);
    }
}
