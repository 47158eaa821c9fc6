package cn.zhian.resident.control;

import cn.zhian.platform.Conflict;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.excel.ImportRuns;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The imports of this node. */
@ApplicationScoped
public class ImportJobs {
    @Inject
    Clock clock;

    private ImportRuns<ImportJob> runs;

    @PostConstruct
    void start() {
        runs = new ImportRuns<>(clock);
    }

    /** @throws Conflict if too many are open */
    public ImportJob open(long userId, long communityId) {
        return runs.open(userId, (id, now) -> new ImportJob(id, userId, communityId, now));
    }

    /** @throws NotFound if there is none, or it is somebody else's */
    public ImportJob require(String id, long userId) {
        return runs.require(id, userId);
    }
}
