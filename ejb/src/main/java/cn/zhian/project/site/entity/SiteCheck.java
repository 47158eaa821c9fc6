package cn.zhian.project.site.entity;

import java.util.Set;

/**
 * A line of a region's check list. Its texts are the source's own, in Chinese.
 *
 * @param id unique in the list and stable over its versions
 * @param system for example 视频监控
 * @param check what is looked at, for example 图像帧率
 * @param value what must be found, for example ≥ 25 帧/s
 * @param ruleSets tables that the line counts for; empty: all those of its list
 */
public record SiteCheck(String id, String system, String check, String value, Set<String> ruleSets) {
    /** Whether the line counts for projects that are judged by a table. */
    public boolean concerns(String ruleSet) {
        return ruleSets.isEmpty() || ruleSets.contains(ruleSet);
    }

    /** In one line. */
    public String words() {
        return system + "：" + check + " " + value;
    }
}
