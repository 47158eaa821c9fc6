package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.RegionDivision;
import cn.zhian.exchange.region.boundary.RegionOverview;
import cn.zhian.exchange.region.boundary.RegionSource;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.primefaces.model.StreamedContent;

/** Counties and districts with the communities below them, and the platforms that send. */
@Named("regionDivisions")
@ViewScoped
public class RegionDivisionsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RegionOverview overview;

    @Inject
    RegionSheets sheets;

    @Inject
    Workbooks workbooks;

    private SliceModel<RegionDivision> rows;
    private SliceModel<RegionSource> sources;
    private transient List<RegionDivision> divisions;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                one -> Long.parseLong(one.division()),
                (offset, size, sort) ->
                        getAll().stream().skip(offset).limit(size).toList(),
                () -> getAll().size());
        sources = SliceModel.counted(
                one -> one.platform().hashCode(),
                (offset, size, sort) -> overview.sources(offset, size),
                () -> overview.countSources());
    }

    /** All of them. */
    public List<RegionDivision> getAll() {
        if (divisions == null) {
            divisions = new ArrayList<>(overview.divisions());
        }
        return divisions;
    }

    private long sum(ToLongFunction<RegionDivision> figure) {
        return getAll().stream().mapToLong(figure).sum();
    }

    /** How many communities there are. */
    public long getCommunities() {
        return sum(RegionDivision::communities);
    }

    /** Those without a record of the last three days. */
    public long getStale() {
        return sum(RegionDivision::stale);
    }

    /** Residents known now. */
    public long getResidents() {
        return sum(RegionDivision::residents);
    }

    /** Alarms that are not closed. */
    public long getOpenAlarms() {
        return sum(RegionDivision::openAlarms);
    }

    /** The divisions, as Excel. */
    public StreamedContent getFile() {
        return workbooks.list("region.export", Optional.empty(), sheets.divisions(), () -> getAll().stream());
    }

    /** The list. */
    public SliceModel<RegionDivision> getRows() {
        return rows;
    }

    /** The platforms below. */
    public SliceModel<RegionSource> getSources() {
        return sources;
    }
}
