package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceCellError;
import cn.zhian.device.register.boundary.DeviceImportState;
import cn.zhian.device.register.boundary.DeviceTexts;
import cn.zhian.platform.Problem;
import cn.zhian.platform.excel.ImportRun;
import java.time.Instant;
import java.util.List;

/** An import of devices. */
public final class DeviceImportJob extends ImportRun<DeviceTexts, DeviceCellError> {
    /** A new import of a user into a community. */
    public DeviceImportJob(String id, long userId, long communityId, Instant now) {
        super(id, userId, communityId, now);
    }

    /** As its owner sees it. */
    public synchronized DeviceImportState state() {
        return new DeviceImportState(
                id(),
                communityId(),
                phase(),
                done(),
                total(),
                rowCount(),
                shownErrors(),
                errorCount(),
                isReady(),
                failure().map(Problem::key),
                failure().map(Problem::arguments).orElse(List.of()));
    }
}
