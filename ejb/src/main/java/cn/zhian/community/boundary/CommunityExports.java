package cn.zhian.community.boundary;

import cn.zhian.audit.boundary.Act;
import cn.zhian.audit.boundary.AuditLog;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.Slice;
import cn.zhian.platform.excel.ExcelColumn;
import cn.zhian.platform.excel.ExcelExport;
import cn.zhian.platform.excel.Parts;
import cn.zhian.platform.excel.Words;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/** Lists of places and companies as .xlsx, as filtered (PH-7). Personal data are masked as in the lists. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CommunityExports {
    @Inject
    Communities communities;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    @Inject
    Houses houses;

    @Inject
    Companies companies;

    @Inject
    AuditLog audit;

    /** Communities. */
    @Requires(Permission.COMMUNITY_READ)
    public void communities(CommunityFilter filter, OutputStream out, Words words) {
        List<ExcelColumn<CommunityView>> columns = List.of(
                column(words, "community.code", 18, CommunityView::code),
                column(words, "community.name", 24, CommunityView::name),
                column(words, "community.kind", 12, row -> words.of(row.kind())),
                column(words, "community.town", 16, CommunityView::town),
                column(words, "community.committee", 24, CommunityView::committee),
                column(words, "community.address", 40, CommunityView::address),
                column(words, "community.standard-address", 40, CommunityView::standardAddress),
                column(words, "community.level-wanted", 12, CommunityView::levelWanted),
                column(words, "community.level-reached", 12, CommunityView::levelReached),
                column(words, "community.created", 20, CommunityView::createdAt));
        audited("community.export", Optional.empty());
        ExcelExport.write(
                out,
                words.of("community.list"),
                columns,
                Parts.of(cursor -> communities.list(filter, Slice.LARGEST, cursor)));
    }

    /** Buildings. */
    @Requires(Permission.COMMUNITY_READ)
    public void buildings(BuildingFilter filter, OutputStream out, Words words) {
        List<ExcelColumn<BuildingView>> columns = List.of(
                column(words, "building.name", 16, BuildingView::name),
                column(words, "community.standard-address", 50, BuildingView::standardAddress));
        audited("building.export", filter.communityId());
        ExcelExport.write(
                out,
                words.of("building.list"),
                columns,
                Parts.of(cursor -> buildings.list(filter, Slice.LARGEST, cursor)));
    }

    /** Units. */
    @Requires(Permission.COMMUNITY_READ)
    public void units(UnitFilter filter, OutputStream out, Words words) {
        List<ExcelColumn<UnitView>> columns = List.of(
                column(words, "unit.name", 16, UnitView::name),
                column(words, "community.standard-address", 50, UnitView::standardAddress));
        audited("unit.export", filter.communityId());
        ExcelExport.write(
                out, words.of("unit.list"), columns, Parts.of(cursor -> units.list(filter, Slice.LARGEST, cursor)));
    }

    /** Houses. */
    @Requires(Permission.COMMUNITY_READ)
    public void houses(HouseFilter filter, OutputStream out, Words words) {
        List<ExcelColumn<HouseView>> columns = List.of(
                column(words, "house.label", 24, HouseView::label),
                column(words, "house.number", 12, HouseView::number),
                column(words, "house.floor", 8, HouseView::floor),
                column(words, "house.area", 12, HouseView::area),
                column(words, "house.use", 12, row -> words.of(row.use())),
                column(words, "community.standard-address", 50, HouseView::standardAddress));
        audited("house.export", filter.communityId());
        ExcelExport.write(
                out, words.of("house.list"), columns, Parts.of(cursor -> houses.list(filter, Slice.LARGEST, cursor)));
    }

    /** Companies. */
    @Requires(Permission.COMMUNITY_READ)
    public void companies(CompanyFilter filter, OutputStream out, Words words) {
        List<ExcelColumn<CompanyView>> columns = List.of(
                column(words, "company.name", 30, CompanyView::name),
                column(words, "company.code", 22, CompanyView::creditCode),
                column(words, "company.address", 40, CompanyView::address),
                column(words, "company.house", 20, CompanyView::houseLabel),
                column(words, "company.contact", 14, CompanyView::contact),
                column(words, "company.phone", 18, CompanyView::phone),
                column(words, "company.staff", 8, row -> row.staff().size()));
        audited("company.export", filter.communityId());
        ExcelExport.write(
                out,
                words.of("company.list"),
                columns,
                Parts.of(cursor -> companies.list(filter, Slice.LARGEST, cursor)));
    }

    private static <R> ExcelColumn<R> column(Words words, String key, int width, Function<R, ?> value) {
        return new ExcelColumn<>(words.of(key), width, value);
    }

    private void audited(String action, Optional<Long> community) {
        audit.record(new Act(action, "", community.map(OptionalLong::of).orElse(OptionalLong.empty()), ""));
    }
}
