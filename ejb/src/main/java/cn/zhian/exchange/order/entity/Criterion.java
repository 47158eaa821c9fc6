package cn.zhian.exchange.order.entity;

/**
 * A condition of a data query, for example {@code population} is {@code FLOATING}.
 *
 * @param item what is compared, at most 60 characters
 * @param value with what, at most 200 characters
 */
public record Criterion(String item, String value) {
    /** Missing texts are empty. */
    public Criterion {
        item = item == null ? "" : item.strip();
        value = value == null ? "" : value.strip();
    }
}
