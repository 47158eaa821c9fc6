package cn.zhian.exchange.order.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that is told above.
 *
 * @param report without its files
 * @param settledAt when the platform above had it; empty while it waits
 * @param refused why the platform above did not take it
 */
public record ReportLine(StepReport report, Optional<Instant> settledAt, Optional<String> refused) {}
