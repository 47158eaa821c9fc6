package cn.zhian.exchange.tier.entity;

import cn.zhian.exchange.delivery.entity.Cause;
import cn.zhian.exchange.delivery.entity.CauseWord;
import java.util.Locale;

/** Why a record is rejected. */
public enum Reason {
    /** It is no object, or a member is missing, unknown or of the wrong type. */
    MEMBER,
    /** A member's name stands twice in an object. */
    TWICE,
    /** Deeper than may be. */
    DEEP,
    /** A text, a list or an object longer than may be. */
    LONG,
    /** A number that is not whole, or larger than 18 digits. */
    NUMBER,
    /** A text that is no text: half a character, or the character 0. */
    TEXT,
    /** A form of records that this platform does not know. */
    SCHEMA,
    /** A kind that this platform does not know. */
    KIND,
    /** No identifier, or one of another kind. */
    ID,
    /** No community code. */
    COMMUNITY,
    /** No version. */
    VERSION,
    /** No time in its normal form, or one that can't be. */
    TIME,
    /** The content is not the one that was hashed. */
    HASH,
    /** An erased record with a body, or an erased pass. */
    ERASED,
    /** The sender may not send records of this kind. */
    KIND_NOT_ENTITLED,
    /** The sender may not send records of this community. */
    COMMUNITY_NOT_ENTITLED,
    /** The record arose at another platform than the sender, another one sent it before, or it arose at the receiver. */
    NOT_THE_SENDERS,
    /** An item that must be there is not. */
    ITEM_MISSING,
    /** An item's value is not in its code table. */
    ITEM_CODE;

    /** As on the wire, for example {@code item-missing}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What a rejection on the wire, such as {@code item-missing Name}, says; what is no such word is somebody's own words. */
    public static Cause cause(String rejection) {
        String[] parts = rejection.strip().split(" ", 2);
        for (Reason reason : values()) {
            if (reason.word().equals(parts[0])) {
                return new Cause(CauseWord.valueOf("RECORD_" + reason.name()), parts.length > 1 ? parts[1] : "");
            }
        }
        return new Cause(CauseWord.NOT_TAKEN, rejection);
    }
}
