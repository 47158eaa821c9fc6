package cn.zhian.identity.boundary;

import cn.zhian.identity.control.Accounts;
import cn.zhian.identity.control.Domains;
import cn.zhian.platform.Denied;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

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

    /** @throws Denied for the first of them that the caller's domain does not cover */
    public void require(Collection<String> divisions) {
        divisions.stream().filter(division -> !held(division)).findFirst().ifPresent(division -> {
            throw new Denied(division.isEmpty() ? "problem.denied.country" : "problem.denied.division", division);
        });
    }
}
