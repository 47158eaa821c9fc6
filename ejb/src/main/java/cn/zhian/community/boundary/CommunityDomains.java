package cn.zhian.community.boundary;

import cn.zhian.identity.boundary.Internal;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Set;

/** Which communities lie in a region. */
@Stateless
@Internal("sign-in works out a user's domain before there is a caller")
public class CommunityDomains {
    @PersistenceContext
    EntityManager entities;

    /**
     * Ids of the communities whose code begins so.
     *
     * @param divisionPrefix digits of a division by GB/T 2260: 2 province, 4 city, 6 county, or longer; empty for all
     */
    public Set<Long> under(String divisionPrefix) {
        if (!divisionPrefix.matches("\\d{0,15}")) {
            return Set.of();
        }
        return Set.copyOf(
                entities.createQuery("SELECT c.id FROM Community c WHERE c.code LIKE CONCAT(:prefix, '%')", Long.class)
                        .setParameter("prefix", divisionPrefix)
                        .getResultList());
    }
}
