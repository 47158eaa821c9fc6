package cn.zhian.identity.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service account as administrators see it; never with its secret.
 *
 * @param id number, from the same sequence as users
 * @param name by which it calls
 * @param role duty of the organisation that it acts for
 * @param domains where
 * @param status whether it may call
 * @param createdAt when it was made
 * @param renewedAt when its secret was made
 * @param lastUsedAt when it called last
 * @param lastSource from which address
 * @param version counts changes
 */
public record ServiceAccountView(
        long id,
        String name,
        Role role,
        List<DomainGrant> domains,
        ServiceAccountStatus status,
        Instant createdAt,
        Instant renewedAt,
        Optional<Instant> lastUsedAt,
        Optional<String> lastSource,
        long version) {}
