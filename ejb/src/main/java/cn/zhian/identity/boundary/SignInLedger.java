package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditActor;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.identity.boundary.SignInResult.Reason;
import cn.zhian.identity.control.FailureStore;
import cn.zhian.identity.control.FailureStore.Kind;
import cn.zhian.identity.control.LockOut;
import cn.zhian.identity.control.PasswordSet;
import cn.zhian.identity.control.SourceKey;
import cn.zhian.identity.control.UserStore;
import cn.zhian.identity.entity.AppUser;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The database's side of a sign-in: short transactions before and after the slow look at the password. */
@Stateless
@Internal("steps of the sign-in, before there is a caller")
public class SignInLedger {
    @Inject
    UserStore users;

    @Inject
    FailureStore failures;

    @Inject
    AuditJournal journal;

    @Inject
    Event<PasswordSet> passwordSet;

    @Inject
    Event<UserChanged> userChanged;

    @Inject
    Clock clock;

    /**
     * Whether an attempt may be made at all.
     *
     * @return when the lock of the account, or of the source for this account, ends; empty without one
     */
    public Optional<Instant> locked(String username, String source) {
        Instant now = clock.instant();
        return failures.lockedUntil(Kind.ACCOUNT, username, now)
                .or(() -> familiar(username, source)
                        ? Optional.empty()
                        : failures.lockedUntil(Kind.SOURCE, SourceKey.of(source), now));
    }

    private boolean familiar(String username, String source) {
        return users.byName(username)
                .flatMap(AppUser::lastSource)
                .filter(source::equals)
                .isPresent();
    }

    /** The stored password of a name; empty if there is no such user. */
    public Optional<String> storedPassword(String username) {
        return users.byName(username).map(AppUser::passwordHash);
    }

    /** Counts a wrong name or password. */
    public SignInResult failed(String username, String source) {
        Instant now = clock.instant();
        LockOut.Failures account = failures.failed(Kind.ACCOUNT, username, LockOut.ACCOUNT, now);
        failures.failed(Kind.SOURCE, SourceKey.of(source), LockOut.SOURCE, now);
        // A name that is no user's may be a password typed into the wrong field: it stays out of the log.
        AuditActor actor = users.byName(username)
                .map(user -> new AuditActor(user.id(), user.username()))
                .orElse(AuditActor.NOBODY);
        note(actor, "user.sign-in-failed", "");
        if (account.lockedUntil().isPresent()) {
            note(actor, "user.locked-out", "until " + account.lockedUntil().get());
            return new SignInResult.LockedOut(account.lockedUntil().get());
        }
        return new SignInResult.Refused(Reason.WRONG_NAME_OR_PASSWORD);
    }

    /** The password was right; what follows from the account's state. */
    public SignInResult passed(String username, String source) {
        Instant now = clock.instant();
        Optional<Instant> lock = failures.lockedUntil(Kind.ACCOUNT, username, now);
        if (lock.isPresent()) {
            return new SignInResult.LockedOut(lock.get());
        }
        AppUser user = known(username);
        Optional<Reason> refused = refusal(user, now);
        if (refused.isPresent()) {
            note(actor(user), "user.sign-in-failed", refused.get().name());
            return new SignInResult.Refused(refused.get());
        }
        failures.forget(Kind.ACCOUNT, username);
        if (user.mustChange()) {
            return new SignInResult.MustChangePassword(user.username());
        }
        return signedIn(user, now, source);
    }

    private SignInResult signedIn(AppUser user, Instant now, String source) {
        user.signedIn(now, source);
        note(actor(user), "user.sign-in", "");
        return new SignInResult.SignedIn(user.id(), user.username(), user.credentialEpoch());
    }

    /** Stores a new password whose old one was right. */
    public SignInResult changed(String username, String source, String hash) {
        Instant now = clock.instant();
        AppUser user = known(username);
        Optional<Reason> refused = refusal(user, now);
        if (refused.isPresent()) {
            return new SignInResult.Refused(refused.get());
        }
        user.changePassword(hash, now);
        failures.forget(Kind.ACCOUNT, username);
        note(actor(user), "user.password-changed", "");
        passwordSet.fire(new PasswordSet(user.username()));
        userChanged.fire(new UserChanged(user.id(), user.username()));
        return signedIn(user, now, source);
    }

    private AppUser known(String username) {
        return users.byName(username).orElseThrow(() -> new Unauthenticated("problem.unauthenticated"));
    }

    private static Optional<Reason> refusal(AppUser user, Instant now) {
        if (user.status() == UserStatus.DISABLED) {
            return Optional.of(Reason.DISABLED);
        }
        return user.expired(now) ? Optional.of(Reason.EXPIRED) : Optional.empty();
    }

    private static AuditActor actor(AppUser user) {
        return new AuditActor(user.id(), user.username());
    }

    private void note(AuditActor actor, String action, String detail) {
        String subject = actor.userId() == 0 ? "" : Long.toString(actor.userId());
        journal.recordAs(actor, new Act(action, subject, OptionalLong.empty(), detail));
    }
}
