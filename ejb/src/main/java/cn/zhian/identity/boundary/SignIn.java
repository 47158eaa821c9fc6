package cn.zhian.identity.boundary;

import cn.zhian.identity.boundary.SignInResult.LockedOut;
import cn.zhian.identity.boundary.SignInResult.SignedIn;
import cn.zhian.identity.control.PasswordHashing;
import cn.zhian.identity.control.PasswordRules;
import cn.zhian.identity.control.UserStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Looks at names and passwords (SE-4). Opens no session and gives no token: the web layer does so with the result. No
 * database connection is held while a password is hashed.
 */
@Stateless
@Internal("nobody is signed in yet")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private static final int LONGEST_NAME = 64;

    @Inject
    SignInLedger ledger;

    @Inject
    PasswordHashing hashing;

    /**
     * Looks at a name and a password.
     *
     * @param username in any case
     * @param source the client's address
     * @return what came of it; every failure is counted and in the audit log
     * @throws TooManyAttempts if too many passwords are looked at already
     */
    public SignInResult signIn(String username, String password, String source) {
        String name = name(username);
        Optional<Instant> lock = ledger.locked(name, source);
        if (lock.isPresent()) {
            return new LockedOut(lock.get());
        }
        return right(name, password) ? ledger.passed(name, source) : ledger.failed(name, source);
    }

    /**
     * Changes a password; works without a session, also when the change is due. Sessions and tokens given out before end.
     *
     * @return {@link SignedIn} when changed; else why not
     * @throws cn.zhian.platform.Invalid if the new password breaks a rule (field {@code newPassword})
     */
    public SignInResult changePassword(String username, String oldPassword, String newPassword, String source) {
        String name = name(username);
        Optional<Instant> lock = ledger.locked(name, source);
        if (lock.isPresent()) {
            return new LockedOut(lock.get());
        }
        if (!right(name, oldPassword)) {
            return ledger.failed(name, source);
        }
        PasswordRules.check(name, oldPassword, newPassword);
        return ledger.changed(name, source, hashing.hash(newPassword));
    }

    private boolean right(String name, String password) {
        String looked = password.length() <= PasswordRules.LONGEST ? password : "";
        return hashing.matches(ledger.storedPassword(name), looked);
    }

    // The failure table takes ASCII; another name is nobody's, and all such names share one count.
    private static String name(String username) {
        String normal = UserStore.normal(username);
        return normal.matches("[\\x21-\\x7e]{1," + LONGEST_NAME + "}") ? normal : "?";
    }
}
