package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.QualityView;
import cn.zhian.exchange.region.boundary.RegionCommunity;
import cn.zhian.exchange.region.boundary.RegionDivision;
import cn.zhian.platform.view.Sheet;
import cn.zhian.platform.view.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Function;

/** The columns of what leaves the region's pages as workbooks. */
@ApplicationScoped
public class RegionSheets {
    @Inject
    Texts texts;

    @Inject
    RegionWords words;

    /** Communities with every figure of their quality. */
    Sheet<RegionCommunity> communities() {
        Sheet<RegionCommunity> sheet = new Sheet<RegionCommunity>(texts.get("region"), "communities.title")
                .with("code", 18, RegionCommunity::code)
                .with("community", 24, RegionCommunity::name)
                .with("town", 14, RegionCommunity::town)
                .with("address", 30, RegionCommunity::address)
                .with("kind", 12, row -> words.word("CommunityKind", row.kind()))
                .with("source", 24, RegionCommunity::source)
                .with("state", 10, row -> texts.label(row.state()))
                .with("contact", 20, RegionCommunity::lastContactAt)
                .with("newest", 20, RegionCommunity::newestAt)
                .with("received", 20, RegionCommunity::receivedAt)
                .with("lag.mean", 12, RegionCommunity::meanLag)
                .with("houses", 10, RegionCommunity::houses)
                .with("residents", 10, RegionCommunity::residents)
                .with("companies", 10, RegionCommunity::companies)
                .with("devices", 10, RegionCommunity::devices)
                .with("passes", 12, RegionCommunity::passes)
                .with("alarms.open", 12, RegionCommunity::openAlarms);
        return quality(sheet, RegionCommunity::quality);
    }

    /** Divisions with every figure of their quality. */
    Sheet<RegionDivision> divisions() {
        Sheet<RegionDivision> sheet = new Sheet<RegionDivision>(texts.get("region"), "divisions.title")
                .with("division", 12, RegionDivision::division)
                .with("division.name", 24, RegionDivision::name)
                .with("communities", 10, RegionDivision::communities)
                .with("fresh", 10, RegionDivision::fresh)
                .with("stale", 10, RegionDivision::stale)
                .with("revoked", 10, RegionDivision::revoked)
                .with("houses", 10, RegionDivision::houses)
                .with("residents", 10, RegionDivision::residents)
                .with("passes", 12, RegionDivision::passes)
                .with("alarms.open", 12, RegionDivision::openAlarms);
        return quality(sheet, RegionDivision::quality);
    }

    private static <R> Sheet<R> quality(Sheet<R> sheet, Function<R, QualityView> quality) {
        return sheet.with("score", 10, row -> quality.apply(row).score())
                .with("completeness", 10, row -> quality.apply(row).completeness())
                .with("filled", 12, row -> quality.apply(row).filled())
                .with("wanted", 12, row -> quality.apply(row).wanted())
                .with("timeliness", 10, row -> quality.apply(row).timeliness())
                .with("on-time", 12, row -> quality.apply(row).onTime())
                .with("counted", 12, row -> quality.apply(row).counted())
                .with("correctness", 10, row -> quality.apply(row).correctness())
                .with("accepted", 12, row -> quality.apply(row).accepted())
                .with("rejected", 12, row -> quality.apply(row).rejected());
    }
}
