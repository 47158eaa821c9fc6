package cn.zhian.identity.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditActor;
import cn.zhian.audit.boundary.AuditJournal;
import cn.zhian.identity.control.FirstLoginFile;
import cn.zhian.identity.control.OneTimePassword;
import cn.zhian.identity.control.PasswordHashing;
import cn.zhian.identity.control.UserStore;
import cn.zhian.identity.entity.AppUser;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Makes the first administrator with a one-time password when there is no user. The file is written before the user is
 * committed: after a crash in between, or when the file was lost, the next start makes a new password for both.
 */
@Startup
@Singleton(name = "FirstAdministrator")
@DependsOn({"Migrations", "MonthlyPartitions"})
@Internal("runs at start")
public class FirstAdministrator {
    private static final Logger LOG = System.getLogger(FirstAdministrator.class.getName());
    private static final String USERNAME = "admin";

    @Inject
    UserStore users;

    @Inject
    PasswordHashing hashing;

    @Inject
    FirstLoginFile file;

    @Inject
    AuditJournal journal;

    @Inject
    Clock clock;

    @PostConstruct
    void start() {
        if (users.nobody()) {
            create();
        } else {
            List<AppUser> awaiting = users.awaitingFirstLogin();
            if (awaiting.isEmpty()) {
                file.remove();
            } else {
                renewUnlessFileFits(awaiting.get(0));
            }
        }
    }

    private void create() {
        String password = OneTimePassword.next();
        AppUser admin = new AppUser(USERNAME, hashing.hash(password), clock.instant());
        admin.grant(Set.of(Role.ADMINISTRATOR), Set.of(DomainGrant.ALL));
        admin.awaitFirstLogin();
        file.write(new FirstLoginFile.Login(USERNAME, password));
        users.add(admin);
        users.flush();
        journal.recordAs(
                AuditActor.PLATFORM,
                new Act("user.create", Long.toString(admin.id()), OptionalLong.empty(), "first administrator"));
        LOG.log(Level.INFO, "ZHIAN-110 first administrator made username={0}, see first-login.txt", USERNAME);
    }

    private void renewUnlessFileFits(AppUser admin) {
        Optional<FirstLoginFile.Login> login =
                file.read().filter(held -> held.username().equals(admin.username()));
        boolean fits = login.isPresent()
                && hashing.matches(
                        Optional.of(admin.passwordHash()), login.get().password());
        if (!fits) {
            String password = OneTimePassword.next();
            file.write(new FirstLoginFile.Login(admin.username(), password));
            admin.renewFirstPassword(hashing.hash(password));
            LOG.log(Level.INFO, "ZHIAN-111 first-login.txt written anew username={0}", admin.username());
        }
    }
}
