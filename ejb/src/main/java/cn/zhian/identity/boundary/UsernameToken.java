package cn.zhian.identity.boundary;

import java.time.Instant;

/**
 * What a caller shows as proof: a UsernameToken with a password digest.
 *
 * @param name of the service account
 * @param digest as sent, decoded
 * @param nonce decoded, 8 to 64 bytes
 * @param createdText as it stands in the message, which the digest covers
 * @param created the same as a time
 */
public record UsernameToken(String name, byte[] digest, byte[] nonce, String createdText, Instant created) {}
