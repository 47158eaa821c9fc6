package cn.zhian.project.process.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * Which filings.
 *
 * @param from handed in at or after this time
 * @param to handed in before this time
 * @param communityCode of this community, 15 digits
 */
public record FilingPeriod(Instant from, Instant to, Optional<String> communityCode) {}
