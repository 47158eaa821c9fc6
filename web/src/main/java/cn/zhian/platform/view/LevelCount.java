package cn.zhian.platform.view;

/**
 * Open alarms of a level.
 *
 * @param grade 1 (red) to 4 (blue)
 * @param count of them
 */
public record LevelCount(int grade, long count) {}
