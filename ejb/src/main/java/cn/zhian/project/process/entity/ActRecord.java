package cn.zhian.project.process.entity;

import java.time.Instant;
import java.util.Optional;

/**
 * An act as the history seals it.
 *
 * @param projectId that it was done to
 * @param seq from 1, without gaps
 * @param at when, to the millisecond
 * @param userId who; 0 for the platform
 * @param username of that user then
 * @param role for which party; empty for the platform and for who is no party
 * @param kind what was done
 * @param round of the project then
 * @param task that it was done with
 * @param wording reason, question, answer, comment, or what was changed; at most 2,000 characters
 * @param previous SHA-256 of the act before, 64 hex digits
 */
public record ActRecord(
        long projectId,
        int seq,
        Instant at,
        long userId,
        String username,
        Optional<ProjectRole> role,
        ActKind kind,
        int round,
        Optional<String> task,
        String wording,
        String previous) {}
