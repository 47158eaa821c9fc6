package cn.zhian.project.evidence.boundary;

import cn.zhian.project.process.entity.ActKind;
import java.time.Instant;

/**
 * A frozen acceptance sheet in lists.
 *
 * @param number in its project, from 1
 * @param task id of the task that was decided
 * @param decision completed or returned
 * @param act number of that act in the history
 * @param at when
 * @param sha256 of the sheet, 64 hex digits
 */
public record FrozenHead(int number, String task, ActKind decision, int act, Instant at, String sha256) {}
