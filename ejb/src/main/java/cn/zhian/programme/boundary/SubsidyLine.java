package cn.zhian.programme.boundary;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * A project that came to its subsidy (以奖代补).
 *
 * @param projectId the project
 * @param project its name
 * @param communityId its community
 * @param code 15 digits
 * @param community its name
 * @param town town or street
 * @param communityClass id of its class
 * @param eligible whether the source names that class
 * @param acceptedAt when it passed acceptance
 * @param granted whether the finance bureau has closed its task
 * @param amount yuan; empty until the finance bureau enters it
 * @param basis what the amount rests on
 * @param enteredAt when it was entered
 */
public record SubsidyLine(
        long projectId,
        String project,
        long communityId,
        String code,
        String community,
        Optional<String> town,
        Optional<String> communityClass,
        boolean eligible,
        Optional<Instant> acceptedAt,
        boolean granted,
        Optional<BigDecimal> amount,
        Optional<String> basis,
        Optional<Instant> enteredAt) {}
