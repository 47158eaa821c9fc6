package cn.zhian.resident.boundary;

import java.util.Optional;

/**
 * Special care for a person (PH-6).
 *
 * @param note up to 500 characters, stored encrypted
 */
public record Care(CareKind kind, Optional<String> note) {}
