package cn.zhian.exchange.tier.entity;

/**
 * A pair of keys of this platform.
 *
 * @param number by which the other side knows it
 * @param publicKey X.509, 44 bytes
 * @param privateKey PKCS 8, in clear; never shown, never kept so
 */
public record OwnKey(int number, byte[] publicKey, byte[] privateKey) {
    @Override
    public String toString() {
        return "OwnKey[" + number + "]";
    }
}
