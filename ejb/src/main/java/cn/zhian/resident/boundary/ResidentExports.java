package cn.zhian.resident.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Checks;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.ExcelColumn;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.excel.Words;
import cn.zhian.resident.control.ResidentStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** Residents as .xlsx, as filtered (PH-7): masked, or in full for a reason that stays in the audit log (SE-2). */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ResidentExports {
    private static final int LONGEST_REASON = 200;

    @Inject
    Residents residents;

    @Inject
    ResidentStore store;

    @Inject
    AuditLog audit;

    /** A row: the masked view, and the personal data to show. */
    private record Line(ResidentView view, String name, String document, Optional<String> phone, String birth) {}

    /** Masked. */
    @Requires(Permission.RESIDENT_READ)
    public void masked(ResidentFilter filter, OutputStream out, Words words) {
        audited("resident.export", filter, "");
        write(out, words, views(filter).map(ResidentExports::masked));
    }

    /**
     * In full.
     *
     * @param reason 1 to 200 characters
     */
    @Requires(Permission.RESIDENT_DISCLOSE)
    public void full(ResidentFilter filter, OutputStream out, Words words, String reason) {
        new Checks().text("reason", reason, LONGEST_REASON).done();
        audited("resident.export.full", filter, reason);
        write(out, words, Parts.of(cursor -> disclosed(residents.list(filter, Slice.LARGEST, cursor))));
    }

    private Stream<ResidentView> views(ResidentFilter filter) {
        return Parts.of(cursor -> residents.list(filter, Slice.LARGEST, cursor));
    }

    private static Line masked(ResidentView view) {
        return new Line(view, view.name(), view.documentNumber(), view.phone(), "");
    }

    private Slice<Line> disclosed(Slice<ResidentView> slice) {
        Map<Long, DisclosedResident> full =
                store.disclosed(slice.items().stream().map(ResidentView::id).toList());
        return slice.map(view -> {
            DisclosedResident data = full.get(view.id());
            return data == null
                    ? masked(view)
                    : new Line(
                            view,
                            data.name(),
                            data.documentNumber(),
                            data.phone(),
                            data.birthDate().map(Object::toString).orElse(""));
        });
    }

    private void audited(String action, ResidentFilter filter, String reason) {
        OptionalLong community = filter.communityId().map(OptionalLong::of).orElse(OptionalLong.empty());
        audit.record(new Act(action, "", community, reason));
    }

    private static void write(OutputStream out, Words words, Stream<Line> lines) {
        List<ExcelColumn<Line>> columns = List.of(
                column(words, "resident.house", 24, line -> line.view().houseLabel()),
                column(words, "resident.name", 16, Line::name),
                column(
                        words,
                        "resident.document-type",
                        20,
                        line -> words.of(line.view().documentType())),
                column(words, "resident.document-number", 24, Line::document),
                column(words, "resident.phone", 18, Line::phone),
                column(words, "resident.gender", 8, line -> words.of(line.view().gender())),
                column(words, "resident.birth-date", 14, Line::birth),
                column(
                        words,
                        "resident.population",
                        12,
                        line -> words.of(line.view().population())),
                column(
                        words,
                        "resident.relation",
                        12,
                        line -> words.of(line.view().relation())),
                column(
                        words,
                        "resident.status",
                        10,
                        line -> words.of(line.view().status())),
                column(words, "resident.moved-in", 14, line -> line.view().movedIn()),
                column(words, "resident.moved-out", 14, line -> line.view().movedOut()),
                column(words, "resident.tenancy-from", 14, line -> line.view().tenancyFrom()),
                column(words, "resident.tenancy-to", 14, line -> line.view().tenancyTo()));
        ExcelExport.write(out, words.of("resident.list"), columns, lines);
    }

    private static ExcelColumn<Line> column(Words words, String key, int width, Function<Line, ?> value) {
        return new ExcelColumn<>(words.of(key), width, value);
    }
}
