package cn.zhian.resident.boundary;

import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.excel.ImportStatus;
import java.util.List;
import java.util.Optional;

/**
 * An import as its owner sees it.
 *
 * @param id by which it is asked for
 * @param done rows, of {@code total}, in this phase
 * @param residents in the file
 * @param houses in the file
 * @param newBuildings that the community lacks; likewise units and houses
 * @param unknownCounties identity cards whose county does not exist now; a reason to look again, no error
 * @param errors the first thousand
 * @param errorCount all
 * @param failure key of what went wrong as a whole
 * @param failureArguments for its text
 */
public record ImportState(
        String id,
        long communityId,
        ImportPhase phase,
        int done,
        int total,
        int residents,
        int houses,
        int newBuildings,
        int newUnits,
        int newHouses,
        int unknownCounties,
        List<CellError> errors,
        int errorCount,
        Optional<String> failure,
        List<String> failureArguments)
        implements ImportStatus {
    /** Whether it can be confirmed. */
    public boolean isReady() {
        return phase == ImportPhase.CHECKED && errorCount == 0 && (residents > 0 || newHouses > 0);
    }

    /** Whether confirming needs leave to create buildings, units or houses. */
    public boolean lacksPlaces() {
        return newBuildings + newUnits + newHouses > 0;
    }
}
