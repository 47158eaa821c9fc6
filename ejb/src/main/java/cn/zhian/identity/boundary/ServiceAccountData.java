package cn.zhian.identity.boundary;

import cn.zhian.platform.Checks;
import java.util.Set;

/**
 * What administrators set of a service account.
 *
 * @param role duty of the organisation that it acts for; one of {@link #ROLES}
 * @param domains where; at least one
 */
public record ServiceAccountData(Role role, Set<DomainGrant> domains) {
    /** Duties that have a part in a filing; a service account has exactly one, so that none can play two parties. */
    public static final Set<Role> ROLES = Set.of(Role.POLICE, Role.QUALITY_STATION, Role.HOUSING_BUREAU);

    /** @throws cn.zhian.platform.Invalid if something is missing or the role is none for services */
    public ServiceAccountData {
        new Checks()
                .required("role", role)
                .that(role == null || ROLES.contains(role), "role", "problem.service.role")
                .that(domains != null && !domains.isEmpty(), "domains", "problem.field.required")
                .done();
        domains = Set.copyOf(domains);
    }
}
