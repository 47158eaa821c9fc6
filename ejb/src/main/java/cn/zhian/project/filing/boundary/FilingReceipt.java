package cn.zhian.project.filing.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * The answer to a request that changed something.
 *
 * @param project its id
 * @param state that the filing was in afterwards
 * @param number of the filing record, once there is one
 * @param at when it was done, to the millisecond
 */
public record FilingReceipt(long project, FilingState state, Optional<String> number, Instant at) {}
