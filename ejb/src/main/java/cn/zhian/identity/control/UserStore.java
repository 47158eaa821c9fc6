package cn.zhian.identity.control;

import cn.zhian.identity.entity.AppUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds users. */
@ApplicationScoped
public class UserStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** The form in which names are kept. */
    public static String normal(String username) {
        return username.strip().toLowerCase(Locale.ROOT);
    }

    /** By number. */
    public Optional<AppUser> find(long id) {
        return Optional.ofNullable(entities.find(AppUser.class, id));
    }

    /** By number, for a change that needs the newest state. */
    public Optional<AppUser> lock(long id) {
        return Optional.ofNullable(entities.find(AppUser.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** By name, in any case. */
    public Optional<AppUser> byName(String username) {
        return entities.createQuery("SELECT u FROM AppUser u WHERE u.username = :username", AppUser.class)
                .setParameter("username", normal(username))
                .getResultStream()
                .findFirst();
    }

    /** Everybody; users are few. */
    public List<AppUser> all() {
        return entities.createQuery("SELECT u FROM AppUser u ORDER BY u.username", AppUser.class)
                .getResultList();
    }

    /** Whether there is anybody. */
    public boolean nobody() {
        return entities.createQuery("SELECT COUNT(u) FROM AppUser u", Long.class)
                        .getSingleResult()
                == 0;
    }

    /** Those whose password stands in the first-login file. */
    public List<AppUser> awaitingFirstLogin() {
        return entities.createQuery("SELECT u FROM AppUser u WHERE u.firstLogin = TRUE", AppUser.class)
                .getResultList();
    }

    /** Adds a user. */
    public AppUser add(AppUser user) {
        entities.persist(user);
        return user;
    }

    /** Writes what has changed, so that a conflict shows here and not at the end of the transaction. */
    public void flush() {
        entities.flush();
    }
}
