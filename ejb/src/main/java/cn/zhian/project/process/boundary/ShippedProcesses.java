package cn.zhian.project.process.boundary;

import cn.zhian.project.definition.ShippedDocument;
import cn.zhian.project.process.control.ProcessReader;
import cn.zhian.project.process.entity.Process;
import java.util.List;

/** The processes that come with the product, each with its source named. */
public final class ShippedProcesses {
    /** Their ids. */
    public static final List<String> IDS = List.of(
            "hefei-shushan", "yuyao-2022", "zhangdian-2020", "guangyuan", "jiangsu-community", "jiangsu-campus");

    private ShippedProcesses() {}

    /** One of them. */
    public static Process get(String id) {
        return ProcessReader.read(document(id));
    }

    /** As JSON. */
    public static String document(String id) {
        return ShippedDocument.read("/processes/" + id + ".json");
    }
}
