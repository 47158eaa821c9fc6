package cn.zhian.resident.control;

import cn.zhian.platform.Problem;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.excel.ImportRun;
import cn.zhian.resident.boundary.CellError;
import cn.zhian.resident.boundary.DocumentHint;
import cn.zhian.resident.boundary.ImportState;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An import of residents and houses. */
public final class ImportJob extends ImportRun<ImportRow, CellError> {
    private int residents;
    private int houses;
    private int unknownCounties;
    private MissingPlaces missing = MissingPlaces.NONE;

    /** A new import of a user into a community. */
    public ImportJob(String id, long userId, long communityId, Instant now) {
        super(id, userId, communityId, now);
    }

    /** Ends the checking. */
    public synchronized void checked(List<ImportRow> right, List<CellError> wrong, MissingPlaces lacking) {
        if (phase() == ImportPhase.CHECKING) {
            count(right);
            missing = lacking;
            checked(right, wrong);
        }
    }

    private void count(List<ImportRow> right) {
        residents = (int) right.stream().filter(row -> row.person().isPresent()).count();
        unknownCounties = (int) right.stream()
                .flatMap(row -> row.person().stream())
                .filter(person -> DocumentHint.countyUnknown(person.documentType(), person.documentNumber()))
                .count();
        Set<ImportPlace> places = new HashSet<>();
        right.forEach(row -> places.add(row.place()));
        houses = places.size();
    }

    @Override
    protected boolean isReady() {
        return state().isReady();
    }

    /** As its owner sees it. */
    public synchronized ImportState state() {
        return new ImportState(
                id(),
                communityId(),
                phase(),
                done(),
                total(),
                residents,
                houses,
                missing.buildings(),
                missing.units(),
                missing.houses(),
                unknownCounties,
                shownErrors(),
                errorCount(),
                failure().map(Problem::key),
                failure().map(Problem::arguments).orElse(List.of()));
    }
}
