package cn.zhian.api;

import cn.zhian.harness.Answer;
import cn.zhian.harness.Api;
import java.util.Map;

/**
 * A user who has changed the first password.
 *
 * @param api as this user
 */
record Account(String username, String password, Api api) {
    /**
     * Makes one and signs it in.
     *
     * @param body of POST /users
     */
    static Account of(Api administrator, Api anonymous, Map<String, Object> body) {
        String first =
                administrator.post("/users", body).json().get("oneTimePassword").getAsString();
        String username = body.get("username").toString();
        String password = "Sample-" + Fresh.digits(9);
        Answer changed = anonymous.post(
                "/password", Map.of("username", username, "oldPassword", first, "newPassword", password));
        if (changed.status() >= 300) {
            throw new AssertionError("The password could not be changed: " + changed);
        }
        return new Account(username, password, anonymous.signIn(username, password));
    }

    /** Another token of this user. */
    String token(Api anonymous) {
        return anonymous
                .post("/login", Map.of("username", username, "password", password))
                .json()
                .get("token")
                .getAsString();
    }
}
