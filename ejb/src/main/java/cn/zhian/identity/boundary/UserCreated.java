package cn.zhian.identity.boundary;

/**
 * A user with its one-time password, which is shown once and must be changed at the first sign-in.
 *
 * @param user as stored
 * @param oneTimePassword to hand over
 */
public record UserCreated(UserView user, String oneTimePassword) {}
