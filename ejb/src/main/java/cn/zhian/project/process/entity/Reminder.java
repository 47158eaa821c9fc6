package cn.zhian.project.process.entity;

/**
 * When a process reminds of a task that comes to its end.
 *
 * @param daysBefore working days before the last one, 1 to 365
 */
public record Reminder(int daysBefore) {}
