package cn.zhian.exchange.order.entity;

import java.util.Optional;

/**
 * Who is to handle an order: a user, or all users of a duty.
 *
 * @param user number of the user
 * @param duty name of a role
 * @param words what is said with it, at most 2,000 characters
 */
public record Assignment(Optional<Long> user, Optional<String> duty, String words) {
    /** Missing words are empty. */
    public Assignment {
        words = words == null ? "" : words.strip();
    }
}
