package cn.zhian.programme.control;

import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.project.definition.ShippedDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The communities of a demonstration: those of 张平安办〔2020〕9号 附件1, under invented codes. */
public final class DemoTown {
    private static final String FILE = "/demo/zhangdian-communities.csv";
    private static final String DIVISION = "370303";

    private DemoTown() {}

    /** All, in the order of the source. Towns are numbered from 901, committees within them from 901. */
    public static List<CommunityData> all() {
        List<String> towns = new ArrayList<>();
        List<String> committees = new ArrayList<>();
        List<CommunityData> all = new ArrayList<>();
        for (String line : ShippedDocument.read(FILE).lines().toList()) {
            String[] cells = line.split(",");
            if (!line.startsWith("#") && !cells[0].equals("serial")) {
                all.add(community(cells, number(towns, cells[2]), number(committees, cells[2] + cells[3])));
            }
        }
        return List.copyOf(all);
    }

    private static CommunityData community(String[] cells, int town, int committee) {
        String code = DIVISION + town + committee + "%03d".formatted(Integer.parseInt(cells[0]));
        return new CommunityData(
                code,
                cells[1],
                "山东省淄博市张店区" + cells[1],
                CommunityKind.SEMI_OPEN,
                Optional.empty(),
                Optional.of(cells[2]),
                Optional.of(cells[3]),
                Optional.empty(),
                Optional.empty());
    }

    private static int number(List<String> seen, String name) {
        if (!seen.contains(name)) {
            seen.add(name);
        }
        return 901 + seen.indexOf(name);
    }
}
