package cn.zhian.programme.boundary;

import java.time.Instant;
import java.util.List;

/**
 * How far a programme is, for what the caller may see.
 *
 * @param programme the programme
 * @param at when it was counted
 * @param whole whether the caller sees all communities of the region; only then the numbers of the source apply
 * @param total all communities
 * @param towns by town
 * @param classes by class
 * @param states how many stand where
 * @param months from the first acceptance on
 */
public record CoverageView(
        ProgrammeView programme,
        Instant at,
        boolean whole,
        CoverageRow total,
        List<CoverageRow> towns,
        List<CoverageRow> classes,
        List<StateCount> states,
        List<CoverageMonth> months) {}
