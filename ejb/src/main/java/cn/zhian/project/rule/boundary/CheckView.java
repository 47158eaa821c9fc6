package cn.zhian.project.rule.boundary;

import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.rule.entity.RuleSet;
import cn.zhian.project.rule.entity.Scheme;
import java.time.Instant;
import java.util.List;

/**
 * A community checked against its region's table.
 *
 * @param communityId that was checked
 * @param scheme that says which table and level apply
 * @param ruleSet version that was applied
 * @param rules its levels and items
 * @param report item by item
 * @param devices that were looked at
 * @param at when
 */
public record CheckView(
        long communityId,
        Scheme scheme,
        int ruleSet,
        RuleSet rules,
        Report report,
        List<InstalledDevice> devices,
        Instant at) {}
