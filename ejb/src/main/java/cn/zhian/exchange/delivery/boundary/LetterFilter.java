package cn.zhian.exchange.delivery.boundary;

import cn.zhian.exchange.record.RecordKind;
import java.util.Optional;

/** Which dead letters. @param kind of record @param text a part of the record's id, its community or the reason */
public record LetterFilter(Optional<RecordKind> kind, Optional<String> text) {
    /** All of them. */
    public static final LetterFilter ALL = new LetterFilter(Optional.empty(), Optional.empty());
}
