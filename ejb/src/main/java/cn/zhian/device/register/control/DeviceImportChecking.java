package cn.zhian.device.register.control;

import cn.zhian.device.register.boundary.DeviceCellError;
import cn.zhian.platform.Clocks;
import cn.zhian.platform.DatabaseResources;
import cn.zhian.platform.excel.ExcelLimits;
import cn.zhian.platform.excel.ExcelReader;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;

/** Reads a sheet of devices and compares it with the register; changes nothing. */
@ApplicationScoped
public class DeviceImportChecking {
    private static final int PROGRESS_STEP = 500;

    @Resource(lookup = DatabaseResources.DATA_SOURCE)
    DataSource dataSource;

    @Inject
    Clock clock;

    /** For the container. */
    public DeviceImportChecking() {}

    /** For tests. */
    public DeviceImportChecking(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /**
     * Checks a file and puts what was found into the job.
     *
     * @throws cn.zhian.platform.Invalid if the file as a whole can't be used
     */
    public void check(DeviceImportJob job, byte[] file, DeviceSheetWords words) {
        try (Connection connection = dataSource.getConnection()) {
            RegisterReading register = new RegisterReading(connection);
            LocalDate today = LocalDate.ofInstant(clock.instant(), Clocks.SHOWN);
            DeviceImportReading reading = new DeviceImportReading(words, register.community(job.communityId()), today);
            int[] read = {0};
            new ExcelReader(ExcelLimits.USUAL).read(file, row -> {
                reading.accept(row);
                if (++read[0] % PROGRESS_STEP == 0) {
                    job.progress(read[0]);
                }
            });
            reading.compare(register);
            List<DeviceCellError> errors = new ArrayList<>(reading.errors());
            errors.sort(Comparator.comparingInt(DeviceCellError::row).thenComparing(DeviceCellError::field));
            job.checked(reading.files(), errors);
        } catch (SQLException e) {
            throw new IllegalStateException("The register can't be read", e);
        }
    }
}
