package cn.zhian.device.api;

/** Means of identification (AC-1). */
public enum CredentialKind {
    CARD,
    ID_CARD,
    PIN,
    FACE,
    FINGERPRINT,
    QR
}
