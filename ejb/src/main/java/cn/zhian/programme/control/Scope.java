package cn.zhian.programme.control;

import cn.zhian.identity.boundary.Domain;
import cn.zhian.programme.entity.Programme;
import java.time.Instant;

/**
 * Whose communities are looked at, and when.
 *
 * @param programme that they belong to
 * @param domain of the caller; nothing outside is counted
 * @param now the moment
 */
public record Scope(Programme programme, Domain domain, Instant now) {}
