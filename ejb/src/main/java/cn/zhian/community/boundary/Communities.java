package cn.zhian.community.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.community.control.HouseChanges;
import cn.zhian.community.control.PlaceStore;
import cn.zhian.community.entity.Community;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Change;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Conditions;
import cn.zhian.platform.Conflict;
import cn.zhian.platform.Denied;
import cn.zhian.platform.Rows;
import cn.zhian.platform.Slice;
import cn.zhian.platform.Uniqueness;
import cn.zhian.platform.Versions;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The communities of this instance (PH-1). */
@Stateless
public class Communities {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Callers callers;

    @Inject
    AuditLog audit;

    @Inject
    PlaceStore places;

    @Inject
    HouseChanges houses;

    @Inject
    Clock clock;

    /**
     * A new community; only for callers whose domain is everything, since nobody else's domain would hold it.
     *
     * @throws Conflict if the code is taken
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public CommunityView create(CommunityData data) {
        Caller caller = callers.current();
        if (caller.domain().communities().isPresent()) {
            throw new Denied("problem.denied.community");
        }
        check(data);
        Community community = new Community(data, clock.instant());
        entities.persist(community);
        flush(data);
        audit.record(Act.of("community.create", community.id(), community.id(), data.code()));
        return community.view();
    }

    /** @throws cn.zhian.platform.NotFound if there is none, or not for the caller */
    @Requires(Permission.COMMUNITY_READ)
    public CommunityView get(long id) {
        return visible(id).view();
    }

    /** A part of the list, by id. */
    @Requires(Permission.COMMUNITY_READ)
    public Slice<CommunityView> list(CommunityFilter filter, int size, Optional<String> cursor) {
        return rows(filter).slice(size, cursor);
    }

    /** How many there are. */
    @Requires(Permission.COMMUNITY_READ)
    public long count(CommunityFilter filter) {
        return rows(filter).count();
    }

    /** A page of the list, by code. */
    @Requires(Permission.COMMUNITY_READ)
    public List<CommunityView> page(CommunityFilter filter, int offset, int size) {
        return rows(filter).page("code", offset, size);
    }

    /**
     * Changes what the request names.
     *
     * @throws Conflict if the code is taken, or somebody else changed it meanwhile
     */
    @Requires(Permission.COMMUNITY_WRITE)
    public CommunityView change(long id, CommunityChange change) {
        Community community = visible(id);
        Versions.check(change.version(), community.version());
        CommunityData data = change.over(community.data());
        check(data);
        String address = community.standardAddress();
        community.become(data, clock.instant());
        flush(data);
        if (!community.standardAddress().equals(address)) {
            houses.ofCommunity(id);
        }
        audit.record(Act.of("community.change", id, id, Change.names(change)));
        return community.view();
    }

    /** @throws Conflict if something still hangs on it */
    @Requires(Permission.COMMUNITY_WRITE)
    public void delete(long id) {
        Community community = visible(id);
        places.requireNone(
                "SELECT COUNT(*) FROM building WHERE community_id = ?", id, "problem.conflict.community.buildings");
        places.requireNone(
                "SELECT COUNT(*) FROM resident WHERE community_id = ?", id, "problem.conflict.community.residents");
        places.requireNone(
                "SELECT COUNT(*) FROM company WHERE community_id = ?", id, "problem.conflict.community.companies");
        entities.remove(community);
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.community.used"));
        audit.record(Act.of("community.delete", id, id, community.code()));
    }

    private Rows<Community, CommunityView> rows(CommunityFilter filter) {
        Conditions where = new Conditions()
                .within("id", callers.current().domain().communities())
                .andIf("code LIKE CONCAT(?, '%')", filter.code())
                .andIf("name LIKE CONCAT(?, '%')", filter.name())
                .andIf("kind = ?", filter.kind().map(CommunityKind::name));
        return new Rows<>(entities, "community", Community.class, Community::id, Communities::views, where);
    }

    private static List<CommunityView> views(List<Community> communities) {
        return communities.stream().map(Community::view).toList();
    }

    private Community visible(long id) {
        callers.current().requireVisible(id, "community", id);
        return places.community(id);
    }

    private static void check(CommunityData data) {
        new Checks()
                .all(CommunityCode.check("code", data.code()).stream().toList())
                .text("name", data.name(), 100)
                .required("address", data.address())
                .optionalText("address", Optional.ofNullable(data.address()), 200)
                .required("kind", data.kind())
                .optionalText("standardAddress", data.standardAddress(), 200)
                .optionalText("town", data.town(), 40)
                .optionalText("committee", data.committee(), 60)
                .optionalText("levelWanted", data.levelWanted(), 20)
                .optionalText("levelReached", data.levelReached(), 20)
                .done();
    }

    private void flush(CommunityData data) {
        Uniqueness.flush(entities, () -> new Conflict("problem.conflict.community.code", data.code()));
    }
}
