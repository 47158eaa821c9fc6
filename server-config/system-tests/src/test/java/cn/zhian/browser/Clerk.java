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
        return fresh(api, "" + community, List.of(domain("community", community)), roles);
    }

    private static Map<String, String> domain(String kind, Object value) {
        return Map.of("kind", kind, "value", "" + value);
    }

    private static Clerk fresh(Api api, String mark, List<Map<String, String>> domains, String... roles) {
        String username = "clerk" + NUMBER.incrementAndGet() + Long.toString(Long.parseLong(mark), 36);
        Answer answer = api.post("/users", Map.of("username", username, "roles", List.of(roles), "domains", domains));
        if (answer.status() != 201) {
            throw new AssertionError("The user was not made: " + answer);
        }
        return new Clerk(username, answer.json().get("oneTimePassword").getAsString());
    }

    /** A user who has signed in before. */
    static Clerk of(Api api, long community, String... roles) {
        return over(api, List.of(community), roles);
    }

    /** The same of several communities. */
    static Clerk over(Api api, List<Long> communities, String... roles) {
        List<Map<String, String>> domains =
                communities.stream().map(one -> domain("community", one)).toList();
        return signedIn(api, fresh(api, "" + communities.get(0), domains, roles));
    }

    /** The same of all communities of a division. @param division 6 digits */
    static Clerk ofDivision(Api api, String division, String... roles) {
        return signedIn(api, fresh(api, division, List.of(domain("division", division)), roles));
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
