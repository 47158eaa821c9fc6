package cn.zhian.project.process;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Role;
import cn.zhian.project.process.control.Parties;
import cn.zhian.project.process.entity.ProjectRole;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartiesTest {
    @ParameterizedTest
    @EnumSource(ProjectRole.class)
    void givesEveryPartyItsOwnDuty(ProjectRole party) {
        Role duty = Parties.duty(party);
        assertThat(Parties.of(Set.of(duty)), is(Set.of(party)));
        assertThat(duty.permissions(), hasItems(Permission.PROJECT_READ, Permission.PROJECT_ACT, Permission.RULE_READ));
    }

    @Test
    void makesNoPartyOfOthers() {
        Set<Role> none =
                Set.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.CLERK, Role.GUARD, Role.RULE_EDITOR, Role.INTEGRATOR);
        assertThat(Parties.of(none), is(Set.of()));
        none.forEach(role -> assertThat(role.permissions().contains(Permission.PROJECT_ACT), is(false)));
    }

    @Test
    void joinsSeveralDuties() {
        assertThat(
                Parties.of(Arrays.asList(Role.MANAGER, Role.TOWN, Role.CLERK)),
                is(Set.of(ProjectRole.PROPERTY_COMPANY, ProjectRole.TOWN)));
    }
}
