package cn.zhian.project.filing.boundary;

import java.time.Instant;
import java.util.Optional;

/**
 * A filing in lists.
 *
 * @param project its id
 * @param name of the project
 * @param communityCode 15 digits
 * @param community its name
 * @param state where it stands
 * @param awaited whether the project stands where it can be handed in
 * @param submittedAt when it was handed in last
 * @param decidedAt when that was decided
 * @param number of the filing record
 * @param reference given by whoever handed it in last through this service
 */
public record Filing(
        long project,
        String name,
        String communityCode,
        String community,
        FilingState state,
        boolean awaited,
        Optional<Instant> submittedAt,
        Optional<Instant> decidedAt,
        Optional<String> number,
        Optional<String> reference) {}
