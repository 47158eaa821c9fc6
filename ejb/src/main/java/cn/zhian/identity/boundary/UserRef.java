package cn.zhian.identity.boundary;

import java.util.Set;

/**
 * A user as other features know it.
 *
 * @param id its number
 * @param username name to sign in with
 * @param roles what it may do
 * @param domain what it may see
 * @param usable whether it can sign in now
 */
public record UserRef(long id, String username, Set<Role> roles, Domain domain, boolean usable) {}
