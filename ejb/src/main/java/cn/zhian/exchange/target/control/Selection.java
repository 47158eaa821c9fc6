package cn.zhian.exchange.target.control;

import cn.zhian.exchange.record.RecordKind;
import java.util.Optional;
import java.util.Set;

/** Which records. @param communities empty for all */
public record Selection(Set<RecordKind> kinds, Optional<Set<Long>> communities) {}
