package cn.zhian.exchange.delivery.boundary;

import java.time.Instant;
import java.util.List;

/**
 * A target as it is shown.
 *
 * @param id its number
 * @param version counts changes
 * @param name of the target
 * @param state how it is doing
 * @param settings what an administrator said; without the credentials
 * @param credentialNames which credentials it has
 * @param figures what was delivered
 * @param createdAt when it was made
 * @param changedAt when it was changed
 */
public record TargetView(
        long id,
        long version,
        String name,
        TargetState state,
        TargetData settings,
        List<String> credentialNames,
        TargetFigures figures,
        Instant createdAt,
        Instant changedAt) {}
