package cn.zhian.programme.entity;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.project.definition.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a region wants built until when (WF-6). Data, versioned like a rule set.
 *
 * @param id for example {@code zhangdian-2020}
 * @param name of the programme
 * @param source document that it is taken from
 * @param division first digits of the codes of its communities (GB/T 2260)
 * @param communities how many the source states; empty if it states no number
 * @param classes in the order in which they are tried
 * @param stages of the region's processes by the state that they stand for; a stage that is not named is building
 * @param completion tasks whose completion says that it is built
 * @param acceptance tasks whose completion, all of them, is the acceptance
 * @param videoDevices kinds of device by which a community is covered by video
 * @param deadlines in their order
 * @param subsidy if the region pays one
 */
public record Programme(
        String id,
        Label name,
        String source,
        String division,
        Optional<Integer> communities,
        List<CommunityClass> classes,
        Map<CommunityState, Set<String>> stages,
        Set<String> completion,
        Set<String> acceptance,
        Set<DeviceKind> videoDevices,
        List<Deadline> deadlines,
        Optional<SubsidyRule> subsidy) {
    /** Stages of a state. */
    public Set<String> stages(CommunityState state) {
        return stages.getOrDefault(state, Set.of());
    }

    /** A class by its id. */
    public Optional<CommunityClass> communityClass(String classId) {
        return classes.stream().filter(one -> one.id().equals(classId)).findFirst();
    }

    /** How many communities the source states for a class, or for all. @param classId empty: all */
    public Optional<Integer> stated(Optional<String> classId) {
        return classId.isEmpty() ? communities : communityClass(classId.get()).flatMap(CommunityClass::number);
    }
}
