package cn.zhian.resident.rest;

import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.rest.Messages;
import cn.zhian.resident.boundary.ImportState;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An import as the API shows it.
 *
 * @param id by which it is asked for
 * @param done rows, of {@code total}, in this phase
 * @param residents in the file
 * @param houses in the file
 * @param newBuildings that the community lacks; likewise units and houses
 * @param unknownCounties identity cards whose county does not exist now; a reason to look again, no error
 * @param ready whether it can be confirmed
 * @param errorCount all that is wrong with the file
 * @param errors the first thousand
 * @param failure what went wrong as a whole, in the reader's language
 */
public record ImportProgress(
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
        boolean ready,
        int errorCount,
        List<Cell> errors,
        Optional<String> failure) {
    /**
     * What is wrong with a cell.
     *
     * @param row as Excel shows it, from 1
     * @param column its letters; empty if the column is missing
     * @param field what it should hold, as the API names it
     * @param detail what is expected, in the reader's language
     */
    public record Cell(int row, String column, String field, String detail) {}

    /** For a reader. */
    static ImportProgress of(ImportState state, Locale locale) {
        return new ImportProgress(
                state.id(),
                state.communityId(),
                state.phase(),
                state.done(),
                state.total(),
                state.residents(),
                state.houses(),
                state.newBuildings(),
                state.newUnits(),
                state.newHouses(),
                state.unknownCounties(),
                state.isReady(),
                state.errorCount(),
                cells(state, locale),
                state.failure().map(key -> Messages.text(locale, key, state.failureArguments())));
    }

    private static List<Cell> cells(ImportState state, Locale locale) {
        return state.errors().stream()
                .map(error -> new Cell(
                        error.row(),
                        error.letters(),
                        error.column().field(),
                        Messages.text(locale, error.key(), error.arguments())))
                .toList();
    }
}
