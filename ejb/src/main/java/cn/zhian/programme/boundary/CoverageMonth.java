package cn.zhian.programme.boundary;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Coverage at the end of a month, in China.
 *
 * @param month for example 2020-12
 * @param accepted communities until then
 * @param share percent of all communities, one decimal
 * @param target percent that a deadline in that month asks for
 */
public record CoverageMonth(String month, long accepted, BigDecimal share, Optional<Integer> target) {}
