package cn.zhian.platform;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Turns a broken unique key, which only the database can rule out among concurrent requests, into a conflict. */
public final class Uniqueness {
    private Uniqueness() {}

    /**
     * Writes what is pending.
     *
     * @param conflict thrown when a key forbids it
     */
    public static void flush(EntityManager entities, Supplier<? extends Conflict> conflict) {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            if (Stream.iterate((Throwable) e, t -> t != null, Throwable::getCause)
                    .anyMatch(SQLIntegrityConstraintViolationException.class::isInstance)) {
                throw conflict.get();
            }
            throw e;
        }
    }
}
