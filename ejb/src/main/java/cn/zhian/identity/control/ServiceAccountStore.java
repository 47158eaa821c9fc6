package cn.zhian.identity.control;

import cn.zhian.identity.entity.ServiceAccount;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.Nonces;
import cn.zhian.platform.Uniqueness;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Service accounts and the nonces that they have used. */
@ApplicationScoped
public class ServiceAccountStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    /** By number. */
    public Optional<ServiceAccount> find(long id) {
        return Optional.ofNullable(entities.find(ServiceAccount.class, id));
    }

    /** By number, for a change that needs the newest state. */
    public Optional<ServiceAccount> lock(long id) {
        return Optional.ofNullable(entities.find(ServiceAccount.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** By name, as it is kept. */
    public Optional<ServiceAccount> byName(String name) {
        return entities.createQuery("SELECT a FROM ServiceAccount a WHERE a.name = :name", ServiceAccount.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** All of them by name; they are few. */
    public List<ServiceAccount> all() {
        return entities.createQuery("SELECT a FROM ServiceAccount a ORDER BY a.name", ServiceAccount.class)
                .getResultList();
    }

    /** Adds one. @throws Conflict if the name is in use */
    public void add(ServiceAccount account) {
        entities.persist(account);
        Uniqueness.flush(entities, () -> new Conflict("problem.service.name-taken", account.name()));
    }

    /** Writes what has changed. */
    public void flush() {
        entities.flush();
    }

    /** Notes a call. */
    public void used(long id, Instant at, String source) {
        entities.createNativeQuery("UPDATE service_account SET last_used_at = ?1, last_source = ?2 WHERE id = ?3")
                .setParameter(1, utc(at))
                .setParameter(2, source)
                .setParameter(3, id)
                .executeUpdate();
    }

    /**
     * Takes a nonce. Of two who bring the same one at the same time, the second waits for the first's transaction.
     *
     * @param hash SHA-256 of it
     * @param until when it need no longer be remembered
     * @return whether nobody had brought it before
     */
    public boolean take(long id, byte[] hash, Instant until) {
        try (Connection connection = dataSource.getConnection()) {
            return new Nonces(connection, "service_nonce").take(id, hash, until);
        } catch (SQLException e) {
            throw new EJBException("A nonce can't be taken", e);
        }
    }

    /** Forgets nonces that no call can bring any more. */
    public int forgetBefore(Instant time) {
        try (Connection connection = dataSource.getConnection()) {
            return new Nonces(connection, "service_nonce").forgetBefore(time);
        } catch (SQLException e) {
            throw new EJBException("Nonces can't be forgotten", e);
        }
    }

    private static LocalDateTime utc(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
