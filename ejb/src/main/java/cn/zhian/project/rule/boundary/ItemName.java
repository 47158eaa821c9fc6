package cn.zhian.project.rule.boundary;

import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.RuleItem;
import java.util.Optional;

/**
 * An item as people know it, in the source's words.
 *
 * @param id of the item
 * @param group for example 公共区域安全
 * @param subsystem for example 视频监控
 * @param area for example 小区出入口
 * @param demand of the level that the community is held to
 */
public record ItemName(
        String id, String group, Optional<String> subsystem, Optional<String> area, Optional<Demand> demand) {
    static ItemName of(RuleItem item, Optional<Demand> demand) {
        return new ItemName(item.id(), item.group(), item.subsystem(), item.area(), demand);
    }
}
