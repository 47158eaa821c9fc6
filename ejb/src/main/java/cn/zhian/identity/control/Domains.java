package cn.zhian.identity.control;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.DomainKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Turns what was granted into communities. Divisions are looked up anew each time, so new communities show at once. */
@ApplicationScoped
public class Domains {
    @Inject
    DivisionCommunities divisions;

    /** The communities of the grants together. */
    public Domain resolve(Collection<DomainGrant> grants) {
        if (grants.contains(DomainGrant.ALL)) {
            return Domain.EVERYTHING;
        }
        Set<Long> communities = new HashSet<>();
        for (DomainGrant grant : grants) {
            if (grant.kind() == DomainKind.DIVISION) {
                communities.addAll(divisions.under(grant.value()));
            } else {
                communities.add(Long.valueOf(grant.value()));
            }
        }
        return Domain.of(communities);
    }

    /** Whether every one of the asked grants lies within the held ones. */
    public boolean cover(List<DomainGrant> held, Collection<DomainGrant> asked) {
        if (held.contains(DomainGrant.ALL)) {
            return true;
        }
        Domain domain = resolve(held);
        return asked.stream().allMatch(grant -> switch (grant.kind()) {
            case ALL -> false;
            case DIVISION ->
                held.stream()
                        .anyMatch(own -> own.kind() == DomainKind.DIVISION
                                && grant.value().startsWith(own.value()));
            case COMMUNITY -> domain.holds(Long.parseLong(grant.value()));
        });
    }
}
