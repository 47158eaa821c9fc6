package cn.zhian.device.boundary;

import cn.zhian.device.api.DeviceException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for a device's answer, and turns its failure into the problem that the caller gets. */
final class DeviceAnswers {
    /** Time for the adapter to say itself that the deadline has passed. */
    private static final Duration GRACE = Duration.ofSeconds(1);

    private DeviceAnswers() {}

    /**
     * The answer.
     *
     * @param within how long the device may take
     * @throws DeviceUnreachable if there is none in time
     * @throws DeviceRefused if the device says no
     * @throws Expired if the command was not sent in time
     */
    static <T> T await(CompletionStage<T> stage, Duration within, String device) {
        try {
            return stage.toCompletableFuture().get(within.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DeviceException failure
                    ? problem(failure, device)
                    : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new DeviceUnreachable("problem.device-unreachable.silent", device);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceUnreachable("problem.device-unreachable.silent", device);
        }
    }

    /** The problem that a device's failure is for the caller. */
    static RuntimeException problem(DeviceException failure, String device) {
        return switch (failure.reason()) {
            case UNREACHABLE -> new DeviceUnreachable("problem.device-unreachable.silent", device);
            case NOT_ENROLLED, UNAVAILABLE -> new DeviceUnreachable("problem.device-unreachable.adapter", device);
            case REFUSED -> new DeviceRefused("problem.device-refused.no", device);
            case NOT_SUPPORTED -> new DeviceRefused("problem.device-refused.unsupported", device);
            case EXPIRED -> new Expired("problem.expired.act", device);
        };
    }
}
