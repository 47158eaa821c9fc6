package cn.zhian.device.register.rest;

import cn.zhian.device.register.boundary.DeviceImportState;
import cn.zhian.platform.excel.ImportPhase;
import cn.zhian.platform.rest.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An import of devices as the API shows it.
 *
 * @param id by which it is asked for
 * @param done rows, of {@code total}, in this phase
 * @param devices in the file, without those that are wrong
 * @param ready whether it can be confirmed
 * @param errorCount all that is wrong with the file
 * @param errors the first thousand
 * @param failure what went wrong as a whole, in the reader's language
 */
public record DeviceImportProgress(
        String id,
        long communityId,
        ImportPhase phase,
        int done,
        int total,
        int devices,
        boolean ready,
        int errorCount,
        List<WrongCell> errors,
        Optional<String> failure) {
    /**
     * What is wrong with a cell.
     *
     * @param row as Excel shows it, from 1
     * @param column its letters; empty if the column is missing
     * @param field what it should hold, as the API names it
     * @param detail what is expected, in the reader's language
     */
    public record WrongCell(int row, String column, String field, String detail) {}

    /** For a reader. */
    static DeviceImportProgress of(DeviceImportState state, Locale locale) {
        return new DeviceImportProgress(
                state.id(),
                state.communityId(),
                state.phase(),
                state.done(),
                state.total(),
                state.devices(),
                state.ready(),
                state.errorCount(),
                state.errors().stream()
                        .map(error -> new WrongCell(
                                error.row(),
                                error.letters(),
                                error.field().field(),
                                Messages.text(locale, error.key(), error.arguments())))
                        .toList(),
                state.failure().map(key -> Messages.text(locale, key, state.failureArguments())));
    }
}
