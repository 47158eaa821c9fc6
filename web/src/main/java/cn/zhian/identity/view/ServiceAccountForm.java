package cn.zhian.identity.view;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.ServiceAccountData;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is filled in for a new service account. */
public final class ServiceAccountForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private Role role = Role.HOUSING_BUREAU;
    private boolean everywhere;
    private Long[] communities = {};
    private String divisions;

    /** What the boundary takes. */
    ServiceAccountData data() {
        return new ServiceAccountData(role, domains());
    }

    private Set<DomainGrant> domains() {
        if (everywhere) {
            return Set.of(DomainGrant.ALL);
        }
        Set<DomainGrant> grants = new HashSet<>();
        Stream.of(communities).map(DomainGrant::community).forEach(grants::add);
        Arrays.stream(Optional.ofNullable(divisions).orElse("").split("[\\s,，、]+"))
                .filter(code -> !code.isEmpty())
                .forEach(code -> grants.add(DomainGrant.division(code)));
        return grants;
    }

    /** The name by which it calls. */
    public String getName() {
        return name;
    }

    /** Takes the name. */
    public void setName(String name) {
        this.name = name;
    }

    /** For whom it acts. */
    public Role getRole() {
        return role;
    }

    /** Takes for whom it acts. */
    public void setRole(Role role) {
        this.role = role;
    }

    /** Whether every community is in the domain. */
    public boolean isEverywhere() {
        return everywhere;
    }

    /** Takes whether every community is in the domain. */
    public void setEverywhere(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** The communities of the domain. */
    public Long[] getCommunities() {
        return communities.clone();
    }

    /** Takes the communities. */
    public void setCommunities(Long[] communities) {
        this.communities = communities.clone();
    }

    /** Division codes, parted by spaces. */
    public String getDivisions() {
        return divisions;
    }

    /** Takes the division codes. */
    public void setDivisions(String divisions) {
        this.divisions = divisions;
    }
}
