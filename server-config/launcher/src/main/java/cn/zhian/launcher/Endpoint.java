package cn.zhian.launcher;

/**
 * Where a database or broker answers and as whom.
 *
 * @param url without credentials
 * @param user account
 * @param password of the account
 */
public record Endpoint(String url, String user, String password) {
    @Override
    public String toString() {
        // What follows the question mark may hold credentials.
        return user + "@" + url.replaceAll("\\?.*", "");
    }
}
