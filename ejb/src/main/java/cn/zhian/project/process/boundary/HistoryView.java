package cn.zhian.project.process.boundary;

import java.util.List;
import java.util.Optional;

/**
 * The history of a project.
 *
 * @param items all acts, oldest first
 * @param intact whether every act is there, in order and unchanged
 * @param brokenAt number of the first act that is not
 */
public record HistoryView(List<ActView> items, boolean intact, Optional<Integer> brokenAt) {}
