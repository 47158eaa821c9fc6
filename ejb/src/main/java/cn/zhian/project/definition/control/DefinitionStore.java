package cn.zhian.project.definition.control;

import cn.zhian.project.definition.entity.Definition;
import cn.zhian.project.definition.entity.DefinitionKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Versions of definitions in the database. */
@ApplicationScoped
public class DefinitionStore {
    private static final String OF = "SELECT * FROM definition WHERE kind = ?1 AND code = ?2";

    @PersistenceContext(unitName = "zhian")
    EntityManager entities;

    /** The version in force. */
    public Optional<Definition> inForce(DefinitionKind kind, String code) {
        return first(OF + " AND state = 'PUBLISHED' ORDER BY number DESC LIMIT 1", kind, code);
    }

    /** The newest version, in force or not. */
    public Optional<Definition> newest(DefinitionKind kind, String code) {
        return first(OF + " ORDER BY number DESC LIMIT 1", kind, code);
    }

    /** A version by its number. */
    public Optional<Definition> version(DefinitionKind kind, String code, int number) {
        return first(OF + " AND number = ?3", kind, code, number);
    }

    /** All versions of one, newest first. */
    public List<Definition> versions(DefinitionKind kind, String code) {
        return list(OF + " ORDER BY number DESC", kind.name(), code);
    }

    /** The version in force of each. */
    public List<Definition> allInForce(DefinitionKind kind) {
        return list("""
                SELECT d.* FROM definition d JOIN (
                  SELECT code, MAX(number) AS number FROM definition WHERE kind = ?1 AND state = 'PUBLISHED' GROUP BY code
                ) latest ON latest.code = d.code AND latest.number = d.number WHERE d.kind = ?1 ORDER BY d.code""", kind.name());
    }

    /** The newest version of each, in force or not. */
    public List<Definition> allNewest(DefinitionKind kind) {
        return list("""
                SELECT d.* FROM definition d JOIN (
                  SELECT code, MAX(number) AS number FROM definition WHERE kind = ?1 GROUP BY code
                ) latest ON latest.code = d.code AND latest.number = d.number WHERE d.kind = ?1 ORDER BY d.code""", kind.name());
    }

    /** Stores a new one. */
    public void add(Definition definition) {
        entities.persist(definition);
    }

    /** Removes a draft. */
    public void remove(Definition definition) {
        entities.remove(definition);
    }

    private Optional<Definition> first(String sql, DefinitionKind kind, String code, Object... more) {
        Object[] parameters = new Object[more.length + 2];
        parameters[0] = kind.name();
        parameters[1] = code;
        System.arraycopy(more, 0, parameters, 2, more.length);
        return list(sql, parameters).stream().findFirst();
    }

    @SuppressWarnings("unchecked")
    private List<Definition> list(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, Definition.class);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
