package cn.zhian.project.site.boundary;

import cn.zhian.project.definition.ShippedDocument;
import cn.zhian.project.site.control.SiteCheckReader;
import cn.zhian.project.site.entity.SiteCheckSet;
import java.util.List;

/** The on-site check lists that come with the product: those of five regions, each with its source named. */
public final class ShippedSiteChecks {
    /** Their ids. */
    public static final List<String> IDS = List.of("yuyao", "guangyuan", "hefei", "zhangdian", "jiangsu");

    private ShippedSiteChecks() {}

    /** One of them. */
    public static SiteCheckSet get(String id) {
        return SiteCheckReader.read(document(id));
    }

    /** As JSON. */
    public static String document(String id) {
        return ShippedDocument.read("/site-checks/" + id + ".json");
    }
}
