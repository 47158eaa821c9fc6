package cn.zhian.project.process.boundary;

import java.time.LocalDate;

/**
 * A day that an administrator entered.
 *
 * @param day the date
 * @param working whether people work on it
 * @param name of the holiday, 1 to 60 characters
 */
public record WorkingDay(LocalDate day, boolean working, String name) {}
