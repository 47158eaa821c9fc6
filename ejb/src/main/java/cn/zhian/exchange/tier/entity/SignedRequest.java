package cn.zhian.exchange.tier.entity;

/**
 * A request of a platform as it came; nothing of it is proven. Texts are as in the headers, empty where one is missing.
 *
 * @param method such as POST
 * @param path below the application
 * @param platform who it says it is
 * @param key number of the key it says it signed with
 * @param time epoch milliseconds
 * @param nonce that it makes for this request alone
 * @param signature Base64
 * @param body as it came
 * @param source the client's address
 */
public record SignedRequest(
        String method,
        String path,
        String platform,
        String key,
        String time,
        String nonce,
        String signature,
        byte[] body,
        String source) {
    @Override
    public String toString() {
        return method + " " + path + " of " + platform;
    }
}
