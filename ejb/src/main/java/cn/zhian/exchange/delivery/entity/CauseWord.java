package cn.zhian.exchange.delivery.entity;

/**
 * What went wrong on the way to another platform: with a push, or with one record of it. Pages say it in the user's language
 * (bundle {@code trouble}: {@code said.<word>}, and {@code todo.<word>} where somebody can do something).
 */
public enum CauseWord {
    /** Nothing came in time; about: how long was waited. */
    NO_ANSWER("The platform did not answer in time"),
    /** No connection; about: host and port, where known. */
    UNREACHABLE("Nobody answers at the address"),
    /** The connection broke off. */
    CUT_OFF("The connection ended before the answer"),
    /** This platform is being stopped, or the target was handed over. */
    STOPPED("The delivery was stopped"),
    /** Its certificate is not trusted. */
    CERTIFICATE("The server can not show that it is the right one"),
    /** It asks for one, and that of this platform is not taken, or there is none. */
    OWN_CERTIFICATE("The platform does not accept the certificate of this platform"),
    /** Signatures are not taken for that. */
    CLOCK("The clocks of the two platforms differ by more than five minutes"),
    /** The signature is refused. */
    SHUT_OUT("The platform does not let this platform in: it was revoked, or its key is not known"),
    /** A platform of our own kind that does not know this one. */
    NOT_ENROLLED("This platform is not enrolled at the address"),
    /** It says so; about: the status of its answer. */
    BUSY("The platform has trouble of its own"),
    /** About: the status. */
    HTTP_STATUS("The platform answers with an HTTP status that is no success"),
    /** About: the status. */
    NO_PLATFORM("At the address answers something else than a platform"),
    /** Its signature is missing or wrong. */
    FORGED("The answer is not signed by the platform"),
    /** Not read to its end. */
    ANSWER_LONG("The answer is longer than the profile allows"),
    /** About: the charset. */
    ANSWER_CHARSET("The answer is not written in the charset of the profile"),
    /** About: XML or JSON. */
    ANSWER_FORM("The answer has not the form of the profile"),
    /** No rule of the profile fits. */
    ANSWER_UNCLEAR("The answer does not say whether it worked"),
    /** About: how many of how many; empty for all. */
    ANSWER_SILENT("The answer says nothing of some records"),
    /** Of a platform of our own kind; about: where. */
    ANSWER_UNREADABLE("The answer can not be read"),
    /** About: its own words. */
    LATER("The platform asks to try later", true),
    /** All of it; about: its own words. */
    BLOCKED("The platform refuses", true),
    /** About: its own words. */
    REFUSED("The platform does not take the request", true),
    /** Some were not sent in the time of a push. */
    SLOW("The platform is too slow for so many records at once"),
    /** A credential is missing. */
    NO_KEY("The target has no key to sign with"),
    /** A credential that can't be read. */
    KEY_FORM("The key of the target is not written as its profile says"),
    /** A credential that is no such key. */
    KEY_SM2("The SM2 key of the target must be 64 hexadecimal digits of a private key"),
    /** A character that headers can't hold. */
    CREDENTIAL_FORM("A credential or the address can not be written into a request"),
    /** It is none. */
    ADDRESS_FORM("The address can not be used"),
    /** About: its word. */
    NO_PROTOCOL("This platform does not speak the protocol"),
    /** About: its name, and what is wrong with files. */
    NO_PROFILE("There is no such profile", true),
    /** A fault of this product; about: its class. */
    PROTOCOL_FAILED("The protocol failed"),
    /** A fault of this product or its database; about: its class. */
    PLATFORM_FAILED("This platform failed"),
    /** About: its own words. */
    NOT_TAKEN("The platform does not take the record", true),
    /** By itself alone. */
    TOO_LARGE("The record is larger than the platform takes"),
    /** A fault of this product. */
    UNTAILORED("The record can not be tailored here"),
    /** About: the kind. */
    NO_KIND("The profile takes no records of this kind"),
    /** About: the kind. */
    NO_ERASURE("The platform takes no erasures of this kind, tell it by other means"),
    /** About: the item. */
    ITEM_MISSING("An item that the profile needs is missing"),
    /** About: the item. */
    ITEM_LIST("An item that the profile takes for a list is none"),
    /** About: the item. */
    ITEM_SINGLE("An item that the profile takes for a value is none"),
    /** About: the item and the table. */
    ITEM_CODE("An item has a code that the profile's table lacks"),
    /** About: the item. */
    ITEM_TIME("An item is no time of the kind that the profile expects"),
    /** About: the item and the length. */
    ITEM_LONG("An item is longer than the profile allows"),
    /** About: the item. */
    ITEM_CHARACTER("An item has a character that can not be written"),
    /** About: the item. */
    ITEM_NUMBER("An item is no number"),
    /** About: the item. */
    ITEM_BOOLEAN("An item is neither true nor false"),
    /** See {@code tier.entity.Reason}, as those that follow; about: the member. */
    RECORD_MEMBER("The receiver knows no such member of records, or misses one"),
    /** About: the member. */
    RECORD_TWICE("A member of the record stands there twice"),
    /** About: the member. */
    RECORD_DEEP("The record is too deep"),
    /** About: the member. */
    RECORD_LONG("A text, list or object of the record is too long"),
    /** About: the member. */
    RECORD_NUMBER("A number of the record is not whole or too large"),
    /** About: the member. */
    RECORD_TEXT("A text of the record has half a character"),
    /** It is older or newer. */
    RECORD_SCHEMA("The receiver does not know this form of records"),
    /** It is older. */
    RECORD_KIND("The receiver does not know this kind of records"),
    /** A fault of this product. */
    RECORD_ID("The identifier does not fit the record"),
    /** A fault of this product. */
    RECORD_COMMUNITY("The record has no community code"),
    /** A fault of this product. */
    RECORD_VERSION("The record has no version"),
    /** About: the member. */
    RECORD_TIME("A time of the record can not be"),
    /** It was changed on the way. */
    RECORD_HASH("The record does not fit its hash"),
    /** A fault of this product. */
    RECORD_ERASED("An erased record must have no content"),
    /** About: the kind. */
    RECORD_KIND_NOT_ENTITLED("The receiver does not let this platform send this kind"),
    /** About: its code. */
    RECORD_COMMUNITY_NOT_ENTITLED("The receiver does not let this platform send of this community"),
    /** Nothing runs in circles. */
    RECORD_NOT_THE_SENDERS("The record arose at another platform, or another one sent it before"),
    /** About: the item. */
    RECORD_ITEM_MISSING("An item that the receiver needs is missing"),
    /** About: the item. */
    RECORD_ITEM_CODE("An item has a code that the receiver's table lacks");

    private final String words;
    private final boolean quotes;

    CauseWord(String words) {
        this(words, false);
    }

    CauseWord(String words, boolean quotes) {
        this.words = words;
        this.quotes = quotes;
    }

    /** In English, for where there is no language to choose. */
    public String words() {
        return words;
    }

    /** Whether what it is about are somebody else's own words, in a language of their own. */
    public boolean quotes() {
        return quotes;
    }
}
