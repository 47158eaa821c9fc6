package cn.zhian.exchange.certificate;

/** Whose certificate a connection failed for. */
public enum CertificateFault {
    /** That of the server is not trusted here, or it speaks TLS in no way that fits. */
    OF_SERVER,
    /** That of this platform is not trusted there, or it has none to show. */
    OF_THIS_PLATFORM
}
