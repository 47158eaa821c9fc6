package cn.zhian.project.process.boundary;

import cn.zhian.project.process.entity.Inbox;
import cn.zhian.project.process.entity.ProjectKind;
import java.util.Optional;

/**
 * Which projects.
 *
 * @param inbox of the caller
 * @param communityId of one community
 * @param kind what is built
 * @param finished whether they are over
 * @param text part of the name
 */
public record ProjectFilter(
        Optional<Inbox> inbox,
        Optional<Long> communityId,
        Optional<ProjectKind> kind,
        Optional<Boolean> finished,
        Optional<String> text) {
    /** All of them. */
    public static final ProjectFilter ALL =
            new ProjectFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Those of an inbox. */
    public static ProjectFilter of(Inbox inbox) {
        return new ProjectFilter(
                Optional.of(inbox), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
