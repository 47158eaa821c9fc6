package cn.zhian.project.evidence.boundary;

/**
 * A frozen acceptance sheet in the list of a community.
 *
 * @param projectId whose it is
 * @param project its name
 * @param head of the sheet
 */
public record FrozenLine(long projectId, String project, FrozenHead head) {}
