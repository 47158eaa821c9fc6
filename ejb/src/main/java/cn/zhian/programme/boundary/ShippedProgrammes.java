package cn.zhian.programme.boundary;

import cn.zhian.programme.control.ProgrammeReader;
import cn.zhian.programme.entity.Programme;
import cn.zhian.project.definition.ShippedDocument;
import java.util.List;

/** The programmes that come with the product, each with its source named. */
public final class ShippedProgrammes {
    /** Their ids. */
    public static final List<String> IDS = List.of("zhangdian-2020", "yuyao-2022");

    private ShippedProgrammes() {}

    /** One of them. */
    public static Programme get(String id) {
        return ProgrammeReader.read(document(id));
    }

    /** As JSON. */
    public static String document(String id) {
        return ShippedDocument.read("/programmes/" + id + ".json");
    }
}
