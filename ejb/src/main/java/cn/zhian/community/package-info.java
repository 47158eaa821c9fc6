/**
 * Communities (小区) and what stands in them: buildings, units, houses, companies, and their standard addresses (PH-1 to
 * PH-3, PH-5). Everything below a community carries the community's id, because rights are given by community. Other
 * features read through {@link cn.zhian.community.boundary.CommunityDirectory}.
 */
package cn.zhian.community;
