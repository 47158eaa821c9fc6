package cn.zhian.community.boundary;

import cn.zhian.community.entity.Community;
import cn.zhian.community.entity.Company;
import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** Creates the community of a demonstration. */
@Stateless
@Internal("start-up of a demonstration")
public class DemoPlaces {
    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * A community with its companies, in the running transaction.
     *
     * @param companies for the community's id
     * @return its id; empty if there is a community already
     */
    public Optional<Long> create(CommunityData data, LongFunction<List<CompanyData>> companies) {
        long existing = entities.createQuery("SELECT COUNT(c) FROM Community c", Long.class)
                .getSingleResult();
        if (existing > 0) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Community community = new Community(data, now);
        entities.persist(community);
        companies.apply(community.id()).forEach(company -> entities.persist(new Company(company, now)));
        entities.flush();
        return Optional.of(community.id());
    }

    /** Further communities, in the running transaction; their ids in the same order. */
    public List<Long> further(List<CommunityData> communities) {
        Instant now = clock.instant();
        List<Community> made =
                communities.stream().map(data -> new Community(data, now)).toList();
        made.forEach(entities::persist);
        entities.flush();
        return made.stream().map(Community::id).toList();
    }
}
