package cn.zhian.exchange.region.view;

import cn.zhian.exchange.region.boundary.RegionCommunityDetail;
import cn.zhian.exchange.region.boundary.RegionOverview;
import cn.zhian.platform.view.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** One community of a platform below: its figures by kind and day, and why records were rejected. */
@Named("regionCommunity")
@ViewScoped
public class RegionCommunityView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RegionOverview overview;

    @Inject
    Texts texts;

    private String code;
    private transient RegionCommunityDetail it;

    /** Looks it up before anything of the page is written. @throws cn.zhian.platform.NotFound if there is none */
    public void restore() {
        getIt();
    }

    /** The community. */
    public RegionCommunityDetail getIt() {
        if (it == null) {
            it = overview.community(code);
        }
        return it;
    }

    /** Records by day. */
    public String getChart() {
        return DayChart.of(getIt().days(), texts.get("region"));
    }

    /** Minutes within which a record is on time. */
    public long getMinutes() {
        return overview.timelyMinutes();
    }

    /** 15 digits. */
    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
