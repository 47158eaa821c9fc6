/**
 * Users, their roles and their domains, sign-in, tokens. A caller has permissions (by role) and a domain (the
 * communities it may see); every boundary method names the permission it needs by {@link
 * cn.zhian.identity.boundary.Requires} and asks {@link cn.zhian.identity.boundary.Caller} about the community.
 */
package cn.zhian.identity;
