package cn.zhian.resident.control;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The imports of this node; one that nobody asks for is forgotten after half an hour. */
@ApplicationScoped
public class ImportJobs {
    private static final Duration KEPT = Duration.ofMinutes(30);
    private static final int MOST_OF_A_USER = 2;
    private static final int MOST = 8;

    @Inject
    Clock clock;

    private final Map<String, ImportJob> jobs = new HashMap<>();

    /** @throws Conflict if too many are open */
    public synchronized ImportJob open(long userId, long communityId) {
        Instant now = clock.instant();
        jobs.values().removeIf(job -> job.isForgotten(now.minus(KEPT)));
        // A user's finished ones make room.
        if (countOf(userId) >= MOST_OF_A_USER) {
            jobs.values()
                    .removeIf(
                            job -> job.userId() == userId && job.state().phase().isOver());
        }
        if (countOf(userId) >= MOST_OF_A_USER || countOfOpen() >= MOST) {
            throw new Conflict("problem.conflict.import.many");
        }
        ImportJob job = new ImportJob(UUID.randomUUID().toString(), userId, communityId, now);
        jobs.put(job.id(), job);
        return job;
    }

    // One that is over keeps no file, and takes no room from others.
    private long countOfOpen() {
        return jobs.values().stream()
                .filter(job -> !job.state().phase().isOver())
                .count();
    }

    private long countOf(long userId) {
        return jobs.values().stream().filter(job -> job.userId() == userId).count();
    }

    /** @throws NotFound if there is none, or it is somebody else's */
    public synchronized ImportJob require(String id, long userId) {
        ImportJob job = jobs.get(id);
        if (job == null || job.userId() != userId) {
            throw new NotFound("import", id);
        }
        job.touch(clock.instant());
        return job;
    }
}
