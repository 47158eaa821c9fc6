package cn.zhian.device.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * Credentials on controllers. All commands are repeatable, so the adapter may retry them. Stages complete on the
 * adapter's threads and fail with {@link DeviceException}.
 */
public interface CredentialStore {
    /** What these controllers can hold. */
    StoreLimits limits();

    /** Stores or replaces. */
    CompletionStage<Void> put(DeviceAddress device, StoredCredential credential, Urgency urgency);

    /** Removes; a credential that is not there is removed already. */
    CompletionStage<Void> remove(DeviceAddress device, CredentialValue credential, Urgency urgency);

    /** How many the device holds. */
    CompletionStage<Long> count(DeviceAddress device);

    /** Reads all back, for comparison; yields to urgent commands between two credentials. */
    CompletionStage<List<StoredCredential>> readAll(DeviceAddress device);

    /** Stores or replaces a time profile. */
    CompletionStage<Void> putProfile(DeviceAddress device, TimeProfile profile);

    /** Removes all time profiles. */
    CompletionStage<Void> clearProfiles(DeviceAddress device);
}
