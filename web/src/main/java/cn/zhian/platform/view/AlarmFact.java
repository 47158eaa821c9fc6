package cn.zhian.platform.view;

import java.time.Instant;

/**
 * An open alarm on the home page.
 *
 * @param id of the alarm
 * @param grade 1 (red) to 4 (blue)
 * @param what in the user's language
 * @param where the place's name
 * @param raised when it began
 */
public record AlarmFact(long id, int grade, String what, String where, Instant raised) {}
