package cn.zhian.community.boundary;

import java.time.Instant;
import java.util.Optional;

/** A community as it is shown; {@code standardAddress} is the address where no other was stated. */
public record CommunityView(
        long id,
        long version,
        String code,
        String name,
        String address,
        CommunityKind kind,
        String standardAddress,
        Optional<String> town,
        Optional<String> committee,
        Optional<String> levelWanted,
        Optional<String> levelReached,
        Instant createdAt,
        Instant changedAt) {}
