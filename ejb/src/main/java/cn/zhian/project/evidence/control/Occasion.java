package cn.zhian.project.evidence.control;

import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.project.process.entity.ActRecord;
import cn.zhian.project.process.entity.Project;
import cn.zhian.project.process.entity.ProjectFile;
import cn.zhian.project.process.entity.TaskRule;
import cn.zhian.project.site.boundary.ClosedSiteList;
import java.util.List;
import java.util.Optional;

/**
 * What a sheet was decided with.
 *
 * @param number of the sheet in its project
 * @param project as it stands
 * @param community of the project
 * @param task that was decided
 * @param act by which it was
 * @param list last closed check list that still counts
 * @param files of the project
 */
public record Occasion(
        int number,
        Project project,
        CommunityRef community,
        TaskRule task,
        ActRecord act,
        Optional<ClosedSiteList> list,
        List<ProjectFile> files) {}
