package cn.zhian.exchange.order.entity;

import java.util.List;

/**
 * The result of an order.
 *
 * @param text what was done or found, at most 2,000 characters
 * @param answers to what a data query asks
 */
public record OrderResult(String text, List<OrderAnswer> answers) {
    /** Missing parts are empty. */
    public OrderResult {
        text = text == null ? "" : text.strip();
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}
