package cn.zhian.project.process.entity;

/**
 * When, and to whom, a process takes a task that nobody has done.
 *
 * @param daysAfter working days after the last one, 1 to 365
 * @param to the supervising party (督办部门)
 */
public record Escalation(int daysAfter, ProjectRole to) {}
