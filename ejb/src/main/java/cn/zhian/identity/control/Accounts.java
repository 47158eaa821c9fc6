package cn.zhian.identity.control;

import cn.zhian.identity.boundary.UserChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers accounts for a few seconds, for every call asks for one. A change on this node is seen at once, one on another
 * node after {@link #FRESH}.
 */
@ApplicationScoped
public class Accounts {
    static final Duration FRESH = Duration.ofSeconds(3);
    private static final int MOST = 2000;

    private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

    @Inject
    UserStore users;

    @Inject
    Clock clock;

    private record Remembered(Account account, Instant readAt) {}

    /** The account of a name. */
    public Optional<Account> find(String username) {
        Instant now = clock.instant();
        Remembered known = remembered.get(username);
        if (known != null && now.isBefore(known.readAt().plus(FRESH))) {
            return Optional.of(known.account());
        }
        return read(username, now);
    }

    private Optional<Account> read(String username, Instant now) {
        Optional<Account> account = users.byName(username).map(Account::of);
        if (remembered.size() >= MOST) {
            remembered.clear();
        }
        account.ifPresent(found -> remembered.put(username, new Remembered(found, now)));
        return account;
    }

    void changed(@Observes(during = TransactionPhase.AFTER_COMPLETION) UserChanged event) {
        remembered.remove(event.username());
    }
}
