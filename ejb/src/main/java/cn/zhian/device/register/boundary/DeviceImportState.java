package cn.zhian.device.register.boundary;

import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.excel.ImportStatus;
import java.util.List;
import java.util.Optional;

/**
 * An import of devices as its owner sees it.
 *
 * @param id by which it is asked for
 * @param done rows, of {@code total}, in this phase
 * @param devices in the file, without those that are wrong
 * @param errors the first thousand
 * @param errorCount all
 * @param ready whether it can be confirmed
 * @param failure key of what went wrong as a whole
 * @param failureArguments for its text
 */
public record DeviceImportState(
        String id,
        long communityId,
        ImportPhase phase,
        int done,
        int total,
        int devices,
        List<DeviceCellError> errors,
        int errorCount,
        boolean ready,
        Optional<String> failure,
        List<String> failureArguments)
        implements ImportStatus {}
