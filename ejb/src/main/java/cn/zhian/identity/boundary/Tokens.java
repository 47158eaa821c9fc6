package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditActor;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.identity.control.Accounts;
import cn.zhian.identity.control.FailureStore;
import cn.zhian.identity.control.TokenSecret;
import cn.zhian.identity.control.TokenStore;
import cn.zhian.identity.control.UserStore;
import cn.zhian.identity.entity.ApiToken;
import cn.zhian.identity.entity.AppUser;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Proofs of an earlier sign-in: tokens of API clients and sessions of pages. */
@Stateless
@Internal("asked before there is a caller")
public class Tokens {
    @Inject
    TokenStore tokens;

    @Inject
    UserStore users;

    @Inject
    Accounts accounts;

    @Inject
    FailureStore failures;

    @Inject
    AuditJournal journal;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "zhian.identity.token-hours", defaultValue = "12")
    int hours;

    /** Gives a token to a user who has just signed in. */
    public IssuedToken issue(SignInResult.SignedIn signedIn) {
        AppUser user = users.find(signedIn.userId()).orElseThrow(() -> new Unauthenticated("problem.unauthenticated"));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant end = now.plus(Duration.ofHours(hours));
        String secret = TokenSecret.next();
        tokens.add(new ApiToken(user, TokenSecret.hash(secret), now, end));
        return new IssuedToken(secret, end);
    }

    /** The user's name, if the token is good. */
    public Optional<String> verify(String token) {
        return tokens.find(TokenSecret.hash(token))
                .filter(found -> found.good(clock.instant()))
                .map(ApiToken::user)
                .filter(user -> user.status() == UserStatus.ACTIVE && !user.expired(clock.instant()))
                .map(AppUser::username);
    }

    /** Ends a token. */
    public void revoke(String token) {
        tokens.find(TokenSecret.hash(token)).ifPresent(found -> {
            tokens.remove(found);
            signedOut(found.user().id(), found.user().username());
        });
    }

    /** Whether a page session that began with this sign-in may go on. */
    public boolean sessionGood(SignInResult.SignedIn session) {
        return accounts.find(session.username())
                .filter(account -> account.credentialEpoch() == session.credentialEpoch())
                .filter(account -> account.usable(clock.instant()))
                .isPresent();
    }

    /** Notes that a user left. */
    public void signedOut(long userId, String username) {
        journal.recordAs(
                new AuditActor(userId, username),
                new Act("user.sign-out", Long.toString(userId), OptionalLong.empty(), ""));
    }

    /** Removes what no longer says anything: expired tokens, failures of yesterday. */
    public void sweep() {
        tokens.removeExpired(clock.instant());
        failures.forgetBefore(clock.instant().minus(1, ChronoUnit.DAYS));
    }
}
