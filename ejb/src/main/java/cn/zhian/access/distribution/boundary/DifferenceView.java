package cn.zhian.access.distribution.boundary;

import cn.zhian.access.distribution.entity.DifferenceKind;
import java.util.Optional;

/**
 * One difference.
 *
 * @param wanted dates and permissions that the platform wants, empty for none
 * @param found those on the controller, empty for none
 */
public record DifferenceView(long card, DifferenceKind kind, Optional<Long> residentId, String wanted, String found) {}
