package cn.zhian.exchange.tier.entity;

import java.util.Optional;

/**
 * How a platform above is reached.
 *
 * @param address without a slash at its end, for example {@code https://county.example.cn}
 * @param certificate SHA-256 of the only certificate that its server may have, 32 bytes; empty for any that this Java
 *     trusts
 * @param platform identifier of this platform
 * @param key that requests to it are signed with
 * @param publicKey by which its answers are signed; empty before it is enrolled
 */
public record ParentAccess(
        String address, Optional<byte[]> certificate, String platform, OwnKey key, Optional<byte[]> publicKey) {}
