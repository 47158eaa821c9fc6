package cn.zhian.exchange.feed.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a request is made of beside the data of records; a profile names these in mappings, headers and signed texts. */
public enum Part {
    /** When the request is made, in the profile's form. */
    TIME(false),
    /** 32 hexadecimal digits, new for each request. */
    NONCE(false),
    /** How many records are in the request. */
    COUNT(false),
    /** 32 hexadecimal digits of the serials in the request: the same records make the same number. */
    BATCH(false),
    /** The method of HTTP. */
    METHOD(false),
    /** The path of the address, without the query. */
    PATH(false),
    /** Host and port of the address. */
    HOST(false),
    /** The body as text. */
    BODY(false),
    /** SHA-256 of the body as sent, 64 hexadecimal digits. */
    BODY_SHA256(false),
    /** SM3 (GB/T 32905) of the body as sent, 64 hexadecimal digits. */
    BODY_SM3(false),
    /** The signature; not within itself. */
    SIGNATURE(false),
    /** Identifier of the record. */
    ID(true),
    /** Version of the record. */
    VERSION(true),
    /** Identifier and version of the record in one, with hyphens; what a platform takes for a serial number. */
    SERIAL(true);

    private final boolean record;

    Part(boolean record) {
        this.record = record;
    }

    /** Whether it is one of a record; the others are of the whole request. */
    public boolean ofRecord() {
        return record;
    }

    /** As profiles name it, for example {@code body-sha256}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** By its word. */
    public static Optional<Part> of(String word) {
        return Stream.of(values()).filter(part -> part.word().equals(word)).findFirst();
    }
}
