package cn.zhian.community.boundary;

import cn.zhian.community.entity.Community;
import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.Internal;
import cn.zhian.platform.Conditions;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** Names of communities, for other features. */
@Stateless
@Internal("other features ask for names of communities that their caller's domain already holds")
public class CommunityDirectory {
    @PersistenceContext
    EntityManager entities;

    /** The communities of a domain, by code. */
    public List<CommunityRef> visibleTo(Domain domain) {
        Conditions where = new Conditions().within("id", domain.communities());
        return where.rows(entities, "SELECT * FROM community", "ORDER BY code", Community.class).stream()
                .map(CommunityDirectory::ref)
                .toList();
    }

    /** A community; empty if there is none of that id. */
    public Optional<CommunityRef> find(long id) {
        return Optional.ofNullable(entities.find(Community.class, id)).map(CommunityDirectory::ref);
    }

    private static CommunityRef ref(Community community) {
        return new CommunityRef(community.id(), community.code(), community.name(), community.kind());
    }
}
