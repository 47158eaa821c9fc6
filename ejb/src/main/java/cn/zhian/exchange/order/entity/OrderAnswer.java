package cn.zhian.exchange.order.entity;

/**
 * An answer to one thing that a data query asks for.
 *
 * @param asked what was asked
 * @param answer at most 2,000 characters
 */
public record OrderAnswer(String asked, String answer) {
    /** Missing texts are empty. */
    public OrderAnswer {
        asked = asked == null ? "" : asked.strip();
        answer = answer == null ? "" : answer.strip();
    }
}
