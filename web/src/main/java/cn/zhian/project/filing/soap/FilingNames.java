package cn.zhian.project.filing.soap;

/** Names that messages are made of. */
final class FilingNames {
    /** Of the service's messages. */
    static final String NAMESPACE = "https://zhian.cn/filing/1";
    /** Of SOAP 1.2. */
    static final String ENVELOPE = "http://www.w3.org/2003/05/soap-envelope";
    /** Of WS-Security 1.0. */
    static final String WSSE = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
    /** Of its utilities. */
    static final String WSU = "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
    /** Type of a password that is a digest. */
    static final String DIGEST =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-username-token-profile-1.0#PasswordDigest";
    /** Encoding of a nonce; also what is meant when none is said. */
    static final String BASE64 =
            "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-soap-message-security-1.0#Base64Binary";

    private FilingNames() {}
}
