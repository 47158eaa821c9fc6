package cn.zhian.project.view;

import cn.zhian.project.process.entity.FundingSource;
import cn.zhian.project.process.entity.ProjectData;
import cn.zhian.project.process.entity.ProjectKind;
import java.io.Serializable;
import java.util.Optional;

/** A project being begun. */
public class ProjectForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long communityId;
    private ProjectKind kind = ProjectKind.EXISTING;
    private FundingSource funding = FundingSource.TOWN;
    private String name;

    /** @param communityId chosen at first */
    ProjectForm(Long communityId) {
        this.communityId = communityId;
    }

    /** What it says. */
    ProjectData data() {
        return new ProjectData(communityId, kind, name, funding, Optional.empty());
    }

    /** The community. */
    public Long getCommunityId() {
        return communityId;
    }

    /** The community. */
    public void setCommunityId(Long communityId) {
        this.communityId = communityId;
    }

    /** What is built. */
    public ProjectKind getKind() {
        return kind;
    }

    /** What is built. */
    public void setKind(ProjectKind kind) {
        this.kind = kind;
    }

    /** Who pays. */
    public FundingSource getFunding() {
        return funding;
    }

    /** Who pays. */
    public void setFunding(FundingSource funding) {
        this.funding = funding;
    }

    /** Its name. */
    public String getName() {
        return name;
    }

    /** Its name. */
    public void setName(String name) {
        this.name = name;
    }
}
