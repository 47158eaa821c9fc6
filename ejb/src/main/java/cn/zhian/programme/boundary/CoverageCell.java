package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.Tally;
import cn.zhian.programme.entity.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A row of the matrix at a deadline.
 *
 * @param day of the deadline
 * @param tally at its end, or now if that is earlier
 * @param verdict against the target; empty if the source has none for this row
 */
public record CoverageCell(LocalDate day, Tally tally, Optional<Verdict> verdict) {}
