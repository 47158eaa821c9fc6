package cn.zhian.community.control;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.entity.Place;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.platform.Change;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/** What is done with buildings, units and houses alike; each within the caller's domain and audited. */
@ApplicationScoped
public class PlaceDesk {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PlaceStore places;

    /** Stores a new one. @throws Conflict if its label is taken */
    public <E extends Place<D>, D, V> V add(PlaceKind<E, D, V> kind, E place) {
        kind.check().accept(place.data());
        entities.persist(place);
        flush(kind, place.data());
        String label = kind.label().apply(place.data());
        audit.record(Act.of(kind.name() + ".create", place.id(), place.communityId(), label));
        return view(kind, place);
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    public <E extends Place<D>, D, V> V get(PlaceKind<E, D, V> kind, long id) {
        return view(kind, visible(kind, id));
    }

    /** One that the caller may see. @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    public <E extends Place<?>> E visible(PlaceKind<E, ?, ?> kind, long id) {
        E place = places.require(kind.type(), kind.name(), id);
        callers.current().requireVisible(place.communityId(), kind.name(), id);
        return place;
    }

    /** Those of the caller's domain that meet conditions. */
    public <E extends Place<D>, D, V> Rows<E, V> rows(PlaceKind<E, D, V> kind, Conditions where) {
        return new Rows<>(
                entities,
                kind.name(),
                kind.type(),
                Place::id,
                found -> kind.views().apply(places, found),
                where.within("community_id", callers.current().domain().communities()));
    }

    /**
     * Changes what a record of changes names.
     *
     * @param over the data after the change
     * @throws Conflict if the label is taken, or somebody else changed it meanwhile
     */
    public <E extends Place<D>, D, V> V change(
            PlaceKind<E, D, V> kind, long id, OptionalLong version, UnaryOperator<D> over, Record changes) {
        E place = visible(kind, id);
        Versions.check(version, place.version());
        D data = over.apply(place.data());
        kind.check().accept(data);
        place.become(data);
        flush(kind, data);
        audit.record(Act.of(kind.name() + ".change", id, place.communityId(), Change.names(changes)));
        return view(kind, place);
    }

    /** Removes one on which nothing hangs. @throws Conflict if something does */
    public void remove(PlaceKind<?, ?, ?> kind, Place<?> place) {
        long id = place.id();
        entities.remove(place);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict." + kind.name() + ".used"));
        audit.record(Act.of(kind.name() + ".delete", id, place.communityId(), ""));
    }

    private <D> void flush(PlaceKind<?, D, ?> kind, D data) {
        String key = "problem.conflict." + kind.name() + "." + kind.labelField();
        Uniqueness.flush(entities, () -> new Conflict(key, kind.label().apply(data)));
    }

    private <E extends Place<D>, D, V> V view(PlaceKind<E, D, V> kind, E place) {
        return kind.views().apply(places, List.of(place)).get(0);
    }
}
