package cn.zhian.project.process.entity;

import java.util.Optional;

/**
 * What a project is begun with.
 *
 * @param communityId the community
 * @param kind what is built
 * @param name 1 to 100 characters
 * @param funding who pays
 * @param level a higher level than the scheme asks for, by its id; empty: the scheme's own
 */
public record ProjectData(
        long communityId, ProjectKind kind, String name, FundingSource funding, Optional<String> level) {}
