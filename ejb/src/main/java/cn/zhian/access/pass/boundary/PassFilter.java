package cn.zhian.access.pass.boundary;

import cn.zhian.device.api.PassKind;
import java.time.Instant;
import java.util.Optional;

/**
 * Which passes a list shows (PR-4); all that is given must hold.
 *
 * @param from earliest, inclusive
 * @param to latest, exclusive
 * @param communityId in one community
 * @param buildingId of residents of a building, or at its doors
 * @param unitId of residents of a unit, or at its doors
 * @param houseId of residents of a house
 * @param residentId of one resident
 * @param name of residents whose name is or begins so
 * @param card with a card number, or another credential that is shown as a number
 * @param doorId at one door
 * @param kind what came of it
 */
public record PassFilter(
        Optional<Instant> from,
        Optional<Instant> to,
        Optional<Long> communityId,
        Optional<Long> buildingId,
        Optional<Long> unitId,
        Optional<Long> houseId,
        Optional<Long> residentId,
        Optional<String> name,
        Optional<String> card,
        Optional<Long> doorId,
        Optional<PassKind> kind) {
    /** All passes. */
    public static final PassFilter ALL = new PassFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** All passes of a community. */
    public static PassFilter ofCommunity(long communityId) {
        return new PassFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.of(communityId),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
