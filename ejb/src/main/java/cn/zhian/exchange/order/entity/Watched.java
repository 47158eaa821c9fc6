package cn.zhian.exchange.order.entity;

import cn.zhian.platform.Masking;
import cn.zhian.platform.PersonalData;

/**
 * Somebody or something to watch for.
 *
 * @param sort by what
 * @param value document number, name, card number or plate
 * @param note who it is, at most 200 characters; may be empty
 */
public record Watched(WatchSort sort, String value, String note) {
    /** Missing texts are empty. */
    public Watched {
        value = value == null ? "" : value.strip();
        note = note == null ? "" : note.strip();
    }

    /** In the form in which values are compared. */
    public String normal() {
        return PersonalData.normal(value);
    }

    /** So much of it as everybody who may read the order may see. */
    public Watched masked() {
        String shown = sort == WatchSort.NAME ? Masking.name(value) : Masking.document(value);
        return new Watched(sort, shown, "");
    }

    @Override
    public String toString() {
        return "Watched " + sort;
    }
}
