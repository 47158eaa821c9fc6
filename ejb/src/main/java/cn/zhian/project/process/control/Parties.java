package cn.zhian.project.process.control;

import cn.zhian.identity.boundary.Role;
import cn.zhian.project.process.entity.ProjectRole;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which parties the duties of users stand for (WF-2); the one place that says so. */
public final class Parties {
    private static final Map<ProjectRole, Role> DUTIES = new EnumMap<>(Map.ofEntries(
            Map.entry(ProjectRole.BUILDER, Role.BUILDER),
            Map.entry(ProjectRole.PROPERTY_COMPANY, Role.MANAGER),
            Map.entry(ProjectRole.TOWN, Role.TOWN),
            Map.entry(ProjectRole.PEACE_OFFICE, Role.PEACE_OFFICE),
            Map.entry(ProjectRole.POLICE_STATION, Role.POLICE),
            Map.entry(ProjectRole.POLICE_TECHNICAL, Role.POLICE_TECHNICAL),
            Map.entry(ProjectRole.BIG_DATA_BUREAU, Role.BIG_DATA_BUREAU),
            Map.entry(ProjectRole.PLANNING_BUREAU, Role.PLANNING_BUREAU),
            Map.entry(ProjectRole.QUALITY_STATION, Role.QUALITY_STATION),
            Map.entry(ProjectRole.HOUSING_BUREAU, Role.HOUSING_BUREAU),
            Map.entry(ProjectRole.FINANCE_BUREAU, Role.FINANCE_BUREAU),
            Map.entry(ProjectRole.EDUCATION_BUREAU, Role.EDUCATION_BUREAU)));

    private Parties() {}

    /** The parties that somebody with these duties acts for. */
    public static Set<ProjectRole> of(Collection<Role> roles) {
        return DUTIES.entrySet().stream()
                .filter(entry -> roles.contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The duty of those who act for a party. */
    public static Role duty(ProjectRole party) {
        return DUTIES.get(party);
    }
}
