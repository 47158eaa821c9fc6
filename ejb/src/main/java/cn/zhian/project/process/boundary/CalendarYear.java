package cn.zhian.project.process.boundary;

import java.util.List;

/**
 * The working days of a year.
 *
 * @param year the year
 * @param known whether any holiday of it is known; if not, deadlines count weekends only
 * @param days that differ from the weekend rule, by date
 */
public record CalendarYear(int year, boolean known, List<CalendarDay> days) {}
