package cn.zhian.access.pass.boundary;

import cn.zhian.device.api.CredentialKind;
import cn.zhian.device.api.Direction;
import cn.zhian.device.api.PassKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A pass as it is shown (PR-1); names masked, photo by reference.
 *
 * @param occurredAt by the device's clock, where that can be believed
 * @param doorId empty if the controller told a number that is not registered
 * @param doorName as people call it, or the number
 * @param eventKind what came of it
 * @param credentialKind what was shown; empty where nothing was (button, remote opening)
 * @param card the number that was shown; of a document masked, of a PIN nothing
 * @param residentName masked
 * @param houseLabel where the resident lives now
 * @param photo of the resident, a reference of the picture store
 * @param reason the device's own code
 * @param pictures taken at the pass
 */
public record PassView(
        long id,
        Instant occurredAt,
        Instant receivedAt,
        long communityId,
        long controllerId,
        Optional<Long> doorId,
        String doorName,
        PassKind eventKind,
        boolean granted,
        Direction direction,
        Optional<CredentialKind> credentialKind,
        Optional<String> card,
        Optional<Long> residentId,
        Optional<String> residentName,
        Optional<String> houseLabel,
        Optional<String> photo,
        int reason,
        List<String> pictures) {}
