package cn.zhian.programme.boundary;

import cn.zhian.programme.entity.CommunityClass;
import cn.zhian.programme.entity.Deadline;
import cn.zhian.programme.entity.SubsidyRule;
import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Optional;

/**
 * A programme in force.
 *
 * @param code its id
 * @param number of the version
 * @param name of the programme
 * @param source document that it is taken from
 * @param division first digits of the codes of its communities
 * @param communities how many the source states
 * @param classes of communities
 * @param deadlines in their order
 * @param subsidy if the region pays one
 */
public record ProgrammeView(
        String code,
        int number,
        Label name,
        String source,
        String division,
        Optional<Integer> communities,
        List<CommunityClass> classes,
        List<Deadline> deadlines,
        Optional<SubsidyRule> subsidy) {}
