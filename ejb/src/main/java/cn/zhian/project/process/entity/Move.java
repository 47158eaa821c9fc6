package cn.zhian.project.process.entity;

import java.util.Optional;

/**
 * What an act leads to.
 *
 * @param state of the project afterwards
 * @param issues document to be made out
 */
public record Move(FlowState state, Optional<DocumentKind> issues) {}
