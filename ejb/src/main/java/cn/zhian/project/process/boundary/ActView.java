package cn.zhian.project.process.boundary;

import cn.zhian.project.definition.Label;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.ProjectRole;
import java.time.Instant;
import java.util.Optional;

/**
 * An act in the history.
 *
 * @param seq from 1
 * @param at when
 * @param username who; empty for the platform
 * @param role for which party
 * @param kind what
 * @param round of the project then
 * @param task name of the task
 * @param text what was said
 * @param hash of this act, 64 hex digits, which the next one names
 */
public record ActView(
        int seq,
        Instant at,
        String username,
        Optional<ProjectRole> role,
        ActKind kind,
        int round,
        Optional<Label> task,
        String text,
        String hash) {}
