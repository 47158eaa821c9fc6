package cn.zhian.project.evidence.boundary;

import cn.zhian.project.evidence.entity.EvidenceLine;
import cn.zhian.project.evidence.entity.Window;
import cn.zhian.project.rule.boundary.CheckView;
import java.util.List;

/**
 * What live data say about a community, item by item.
 *
 * @param check that it is based on
 * @param window in which devices were watched
 * @param lines one for each item of the check
 */
public record AcceptanceSheet(CheckView check, Window window, List<EvidenceLine> lines) {}
