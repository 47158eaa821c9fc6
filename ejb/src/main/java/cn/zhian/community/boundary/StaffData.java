package cn.zhian.community.boundary;

import java.util.Optional;

/**
 * A member of a company's staff.
 *
 * @param name 1 to 50 characters; stored encrypted
 * @param phone stored encrypted
 * @param duty up to 50 characters
 */
public record StaffData(String name, Optional<String> phone, Optional<String> duty) {}
