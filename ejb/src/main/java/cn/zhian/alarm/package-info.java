/**
 * Alarms of all sources (AL-3, AL-4): raised by what devices tell, acknowledged and closed by people.
 *
 * <p>An <b>alarm</b> is what needs somebody's attention at one place; while it is not closed, the same kind at the same
 * place is a further occurrence of it and no new alarm. Its <b>level</b> I to IV follows from its kind. An alarm whose
 * cause ends by itself says so and still waits for somebody to close it. Published after commit: {@link
 * cn.zhian.alarm.boundary.AlarmsChanged}.
 */
package cn.zhian.alarm;
