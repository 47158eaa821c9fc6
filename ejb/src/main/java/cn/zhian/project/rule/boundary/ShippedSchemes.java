package cn.zhian.project.rule.boundary;

import cn.zhian.project.definition.ShippedDocument;
import cn.zhian.project.rule.control.SchemeReader;
import cn.zhian.project.rule.entity.Scheme;
import java.util.List;

/** Which tables and processes apply where, as the product comes. */
public final class ShippedSchemes {
    /** Their code as a definition. */
    public static final String CODE = "schemes";

    private ShippedSchemes() {}

    /** In the order in which they are tried. */
    public static List<Scheme> all() {
        return SchemeReader.read(document());
    }

    /** As JSON. */
    public static String document() {
        return ShippedDocument.read("/schemes.json");
    }
}
