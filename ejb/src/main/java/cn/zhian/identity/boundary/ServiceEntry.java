package cn.zhian.identity.boundary;

/** What came of a UsernameToken. */
public enum ServiceEntry {
    /** The rest of the request runs as the service account. */
    ENTERED,
    /** Unknown or blocked account, or wrong digest; which of them is not told. */
    REFUSED,
    /** The token is older than five minutes, or of a clock that is too far ahead. */
    EXPIRED,
    /** The nonce was used before. */
    REPLAYED,
    /** Too many refusals from this address. */
    LOCKED
}
