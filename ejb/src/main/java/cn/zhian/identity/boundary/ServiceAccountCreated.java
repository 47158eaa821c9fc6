package cn.zhian.identity.boundary;

/**
 * A service account and its secret, which is shown this once.
 *
 * @param account the account
 * @param secret 43 characters of base64url, 256 bits
 */
public record ServiceAccountCreated(ServiceAccountView account, String secret) {}
