package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.Tally;
import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * A row of the matrix: a town, a class or all.
 *
 * @param key name of the town or id of the class; an empty text for communities without one, and for all
 * @param name of the class; empty for towns
 * @param stated how many communities the source says there are; empty if it says none, or a part of the region is seen
 * @param now the tally now
 * @param cells one for each deadline
 */
public record CoverageRow(
        String key, Optional<Label> name, Optional<Integer> stated, Tally now, List<CoverageCell> cells) {}
