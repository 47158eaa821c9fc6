package cn.zhian.identity.boundary;

import cn.zhian.platform.FieldError;
import cn.zhian.platform.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What administrators set of a user.
 *
 * @param name real name, at most 100 characters
 * @param roles at least one
 * @param domains at least one
 * @param validUntil end of the account's life
 */
public record UserData(Optional<String> name, Set<Role> roles, Set<DomainGrant> domains, Optional<Instant> validUntil) {
    private static final int LONGEST_NAME = 100;

    /** @throws Invalid if something is missing or too long */
    public UserData {
        List<FieldError> errors = new ArrayList<>();
        if (roles == null || roles.isEmpty()) {
            errors.add(FieldError.of("roles", "problem.field.required"));
        }
        if (domains == null || domains.isEmpty()) {
            errors.add(FieldError.of("domains", "problem.field.required"));
        }
        if (name.filter(text -> text.isBlank() || text.length() > LONGEST_NAME).isPresent()) {
            errors.add(FieldError.of("name", "problem.user.name", LONGEST_NAME));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        roles = Set.copyOf(roles);
        domains = Set.copyOf(domains);
    }

    /** As a user has it now. */
    public static UserData of(UserView user) {
        return new UserData(user.name(), Set.copyOf(user.roles()), Set.copyOf(user.domains()), user.validUntil());
    }
}
