package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.ActKind;
import java.util.Optional;

/**
 * What somebody wants to do with a task.
 *
 * @param task its id
 * @param kind what; one of those that are done with tasks
 * @param text reason, question, answer or remark, at most 2,000 characters
 * @param to user name of the colleague whom the task is handed to
 * @param round of the project that the caller looked at; another one by now is a conflict
 */
public record TaskAct(String task, ActKind kind, Optional<String> text, Optional<String> to, Optional<Integer> round) {}
