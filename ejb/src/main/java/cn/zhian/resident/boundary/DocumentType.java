package cn.zhian.resident.boundary;

/** Kinds of identity documents. */
public enum DocumentType {
    /** 居民身份证, GB 11643 */
    ID_CARD,
    /** 护照 */
    PASSPORT,
    /** 港澳居民来往内地通行证 */
    HK_MACAO_PERMIT,
    /** 台湾居民来往大陆通行证 */
    TAIWAN_PERMIT,
    /** 港澳台居民居住证, 外国人永久居留身份证 */
    RESIDENCE_PERMIT,
    /** 其他 */
    OTHER
}
