package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.CommunityState;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which communities of a programme.
 *
 * @param town by name; an empty text for those without one
 * @param communityClass by its id; an empty text for those of no class
 * @param state where they stand now
 * @param figure a cell's figure
 * @param day of the cell's deadline, by which the figure is taken; empty: now
 * @param text part of name, code or committee
 */
public record CommunitySearch(
        Optional<String> town,
        Optional<String> communityClass,
        Optional<CommunityState> state,
        Optional<CommunityFigure> figure,
        Optional<LocalDate> day,
        Optional<String> text) {
    /** All of them. */
    public static final CommunitySearch ALL = new CommunitySearch(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
