package cn.zhian.identity.boundary;

import cn.zhian.identity.control.Accounts;
import cn.zhian.identity.control.DivisionCommunities;
import cn.zhian.identity.control.Domains;
import cn.zhian.platform.Denied;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which divisions the caller works for as a whole, with or without communities in them. */
@Stateless
@Internal("boundaries that write for a whole region ask it")
public class Divisions {
    @Inject
    Callers callers;

    @Inject
    Accounts accounts;

    @Inject
    Domains domains;

    @Inject
    DivisionCommunities communities;

    /**
     * Whether the caller's domain covers a division; one community of it is not enough.
     *
     * @param division 2 to 15 digits; empty for the whole country
     */
    public boolean held(String division) {
        DomainGrant asked = division.isEmpty() ? DomainGrant.ALL : DomainGrant.division(division);
        return accounts.find(callers.current().username())
                .map(account -> domains.cover(account.grants(), List.of(asked)))
                .orElse(false);
    }

    /**
     * Beginnings of the 15-digit codes of the communities that the caller may see, whether they are registered here or only
     * known from platforms below; empty for all, an empty list for none.
     */
    public Optional<List<String>> beginnings() {
        Caller caller = callers.current();
        if (caller.domain().communities().isEmpty()) {
            return Optional.empty();
        }
        Set<String> codes = communities.codes(caller.domain().communities().get());
        accounts.find(caller.username())
                .filter(account -> account.userId() == caller.userId())
                .ifPresent(account -> account.grants().stream()
                        .filter(grant -> grant.kind() == DomainKind.DIVISION)
                        .forEach(grant -> add(codes, grant.value())));
        return Optional.of(codes.stream().sorted().toList());
    }

    private static void add(Set<String> codes, String division) {
        codes.removeIf(code -> code.startsWith(division));
        if (codes.stream().noneMatch(division::startsWith)) {
            codes.add(division);
        }
    }

    /** @throws Denied for the first of them that the caller's domain does not cover */
    public void require(Collection<String> divisions) {
        divisions.stream().filter(division -> !held(division)).findFirst().ifPresent(division -> {
            throw new Denied(division.isEmpty() ? "problem.denied.country" : "problem.denied.division", division);
        });
    }
}
