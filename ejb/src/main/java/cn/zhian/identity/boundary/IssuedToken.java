package cn.zhian.identity.boundary;

import java.time.Instant;

/**
 * A new token; it is shown once and kept nowhere.
 *
 * @param token for {@code Authorization: Bearer}
 * @param expiresAt when it ends
 */
public record IssuedToken(String token, Instant expiresAt) {}
