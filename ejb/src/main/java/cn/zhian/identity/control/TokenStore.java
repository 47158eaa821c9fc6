package cn.zhian.identity.control;

import cn.zhian.identity.entity.ApiToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;

/** Finds tokens by their hashes. */
@ApplicationScoped
public class TokenStore {
    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** By hash. */
    public Optional<ApiToken> find(byte[] hash) {
        return entities.createQuery("SELECT t FROM ApiToken t JOIN FETCH t.user WHERE t.hash = :hash", ApiToken.class)
                .setParameter("hash", hash)
                .getResultStream()
                .findFirst();
    }

    /** Adds one. */
    public void add(ApiToken token) {
        entities.persist(token);
    }

    /** Removes one. */
    public void remove(ApiToken token) {
        entities.remove(token);
    }

    /** Removes those that expired before a time. */
    public void removeExpired(Instant time) {
        entities.createQuery("DELETE FROM ApiToken t WHERE t.expiresAt < :time")
                .setParameter("time", time)
                .executeUpdate();
    }
}
