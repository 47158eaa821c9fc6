package cn.zhian.identity.boundary;

/**
 * A user's roles, domain, status or password changed; fired inside the transaction.
 *
 * @param userId whose
 * @param username whose
 */
public record UserChanged(long userId, String username) {}
