package cn.zhian.identity.control;

import cn.zhian.identity.boundary.UserQuery;
import cn.zhian.identity.entity.AppUser;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Stream;

/** Filters and sorts users in memory: they are few, and their names can't be searched by the database. */
public final class UserOrder {
    private UserOrder() {}

    /** Those that a query asks for, in its order. */
    public static Stream<AppUser> apply(Stream<AppUser> users, UserQuery query) {
        Comparator<AppUser> order = order(query.sort());
        return users.filter(user -> matches(user, query))
                .sorted((query.ascending() ? order : order.reversed()).thenComparing(AppUser::id));
    }

    private static boolean matches(AppUser user, UserQuery query) {
        return query.status().filter(status -> status != user.status()).isEmpty()
                && query.role().filter(role -> !user.roles().contains(role)).isEmpty()
                && query.text().filter(text -> !named(user, text)).isEmpty();
    }

    private static boolean named(AppUser user, String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        return user.username().contains(part)
                || user.name()
                        .filter(name -> name.toLowerCase(Locale.ROOT).contains(part))
                        .isPresent();
    }

    private static Comparator<AppUser> order(UserQuery.Sort sort) {
        return switch (sort) {
            case ID -> Comparator.comparing(AppUser::id);
            case USERNAME -> Comparator.comparing(AppUser::username);
            case NAME -> Comparator.comparing(user -> user.name().orElse(""));
            case CREATED_AT -> Comparator.comparing(AppUser::createdAt);
            case LAST_SIGN_IN_AT ->
                Comparator.comparing(user -> user.lastSignInAt().orElse(Instant.EPOCH));
        };
    }
}
