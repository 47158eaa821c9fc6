package cn.zhian.project.process.boundary;

import java.time.LocalDate;

/**
 * A day that differs from the weekend rule.
 *
 * @param day the date
 * @param working whether people work on it
 * @param name of the holiday; blank where none is known
 * @param entered whether somebody entered it here; else it comes with the product
 */
public record CalendarDay(LocalDate day, boolean working, String name, boolean entered) {}
