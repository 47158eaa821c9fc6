package cn.zhian.device.register.boundary;

import java.util.Optional;

/**
 * A run of digits in a code.
 *
 * @param from first digit, counted from 1
 * @param to last digit
 * @param digits themselves
 * @param name message key of what they stand for, {@code code.part.…}
 * @param meaning message key of what this value says, {@code code.…}; empty where the digits speak for themselves
 * @param known whether the code's tables have this value
 */
public record CodePart(int from, int to, String digits, String name, Optional<String> meaning, boolean known) {}
