package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.RegionCommunity;
import cn.zhian.exchange.region.boundary.RegionFilter;
import cn.zhian.exchange.region.boundary.RegionOverview;
import cn.zhian.exchange.region.entity.Freshness;
import cn.zhian.exchange.region.entity.SourceState;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Sort;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** The home of a county: communities of platforms below with state, freshness and quality (EX-5). */
@Named("regionCommunities")
@ViewScoped
public class RegionCommunitiesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RegionOverview overview;

    @Inject
    RegionSheets sheets;

    @Inject
    Workbooks workbooks;

    private String text;
    private String division;
    private SourceState state;
    private Freshness freshness;
    private BigDecimal below;
    private transient RegionFilter applied;
    private SliceModel<RegionCommunity> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                one -> Long.parseLong(one.code()),
                (offset, size, sort) -> overview.communities(
                        shown(),
                        sort.map(Sort::field),
                        sort.map(Sort::ascending).orElse(true),
                        offset,
                        size),
                () -> overview.count(shown()));
    }

    // A filter that can't be is told once, and the list stays as it was. What an address names wrongly is left out.
    private RegionFilter shown() {
        if (applied == null) {
            division = RegionWords.beginning(division);
            applied = filter();
        }
        return applied;
    }

    private RegionFilter filter() {
        return new RegionFilter(
                Optional.ofNullable(text),
                Optional.ofNullable(division),
                Optional.ofNullable(state),
                Optional.ofNullable(freshness),
                Optional.ofNullable(below));
    }

    /** Shows what the filter lets through. */
    public void search() {
        applied = filter();
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        text = null;
        division = null;
        state = null;
        freshness = null;
        below = null;
        applied = null;
        rows.restart();
    }

    /** What is filtered, as Excel. */
    public StreamedContent getFile() {
        return workbooks.list("region.export", Optional.empty(), sheets.communities(), rows::all);
    }

    /** Minutes within which a record is on time. */
    public long getMinutes() {
        return overview.timelyMinutes();
    }

    /** The list. */
    public SliceModel<RegionCommunity> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getDivision() {
        return division;
    }

    public void setDivision(String division) {
        this.division = division;
    }

    public SourceState getState() {
        return state;
    }

    public void setState(SourceState state) {
        this.state = state;
    }

    public Freshness getFreshness() {
        return freshness;
    }

    public void setFreshness(Freshness freshness) {
        this.freshness = freshness;
    }

    public BigDecimal getBelow() {
        return below;
    }

    public void setBelow(BigDecimal below) {
        this.below = below;
    }

    /** To choose from. */
    public SourceState[] getStates() {
        return SourceState.values();
    }

    /** To choose from. */
    public Freshness[] getFreshnesses() {
        return Freshness.values();
    }
}
