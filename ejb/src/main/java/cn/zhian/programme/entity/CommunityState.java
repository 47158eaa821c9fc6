package cn.zhian.programme.entity;

import java.util.EnumSet;
import java.util.Set;

/** Where a community stands on its way to filing. */
public enum CommunityState {
    /** 无项目 */
    NONE,
    /** 方案：申报、审核 */
    PLAN,
    /** 建设 */
    BUILD,
    /** 验收 */
    ACCEPTANCE,
    /** 整改 */
    RECTIFICATION,
    /** 验收合格 */
    ACCEPTED,
    /** 已备案：住建部门出具备案记录 */
    FILED;

    /** Those that stages of a process stand for; the others follow from the project itself. */
    public static final Set<CommunityState> OF_STAGES = EnumSet.of(PLAN, BUILD, ACCEPTANCE, RECTIFICATION, ACCEPTED);
}
