package cn.zhian.project.process.boundary;

import cn.zhian.project.process.control.Viewer;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.TaskRule;

/**
 * A task was completed, or sent its project back; observed in the same transaction, while the project still stands where
 * it was decided.
 *
 * @param project that is locked by the transaction
 * @param task that was decided
 * @param act by which it was
 * @param viewer who decided
 */
public record TaskDecided(Project project, TaskRule task, ActRecord act, Viewer viewer) {}
