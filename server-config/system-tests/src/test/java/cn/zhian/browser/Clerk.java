package cn.zhian.browser;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A user made for a test.
 *
 * @param username to sign in with
 * @param password after the change that the first sign-in asks for
 */
record Clerk(String username, String password) {
    /** The password of every clerk of the tests. */
    static final String PASSWORD = "Clerk-Test-2026";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** A user of one community with the given roles, who has not signed in yet: the password is the one-time one. */
    static Clerk fresh(Api api, long community, String... roles) {
        return fresh(api, "community", "" + community, roles);
    }

    private static Clerk fresh(Api api, String kind, String value, String... roles) {
        String username = "clerk" + NUMBER.incrementAndGet() + Long.toString(Long.parseLong(value), 36);
        Answer answer = api.post(
                "/users",
                Map.of(
                        "username",
                        username,
                        "roles",
                        List.of(roles),
                        "domains",
                        List.of(Map.of("kind", kind, "value", value))));
        if (answer.status() != 201) {
            throw new AssertionError("The user was not made: " + answer);
        }
        return new Clerk(username, answer.json().get("oneTimePassword").getAsString());
    }

    /** A user who has signed in before. */
    static Clerk of(Api api, long community, String... roles) {
        return signedIn(api, fresh(api, community, roles));
    }

    /** A user of all communities of a division who has signed in before. @param division 6 digits */
    static Clerk ofDivision(Api api, String division, String... roles) {
        return signedIn(api, fresh(api, "division", division, roles));
    }

    private static Clerk signedIn(Api api, Clerk fresh) {
        Answer answer = api.withToken("")
                .post(
                        "/password",
                        Map.of("username", fresh.username, "oldPassword", fresh.password, "newPassword", PASSWORD));
        if (answer.status() >= 300) {
            throw new AssertionError("The one-time password could not be changed: " + answer);
        }
        return new Clerk(fresh.username, PASSWORD);
    }
}
