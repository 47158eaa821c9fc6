package cn.zhian.identity.control;

/**
 * A user has another password than before; fired inside the transaction.
 *
 * @param username whose
 */
public record PasswordSet(String username) {}
