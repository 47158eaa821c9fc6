package cn.zhian.exchange.delivery.entity;

/**
 * A data item of a kind of records.
 *
 * @param name as in {@code docs/exchange/fields.md}; one within a list with the list's name: {@code staff.Name}
 * @param required whether a record says nothing without it, so that it goes to every target that gets the kind
 */
public record RecordItem(String name, boolean required) {}
