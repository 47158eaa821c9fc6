package cn.zhian.identity.view;

import cn.zhian.identity.boundary.DomainGrant;
import cn.zhian.identity.boundary.DomainKind;
import cn.zhian.identity.boundary.Role;
import cn.zhian.identity.boundary.UserData;
import cn.zhian.identity.boundary.UserView;
import cn.zhian.platform.Clocks;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is filled in for a new or a changed user. */
public final class UserForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Long id;
    private final long version;
    private String username;
    private String name;
    private Role[] roles = {};
    private boolean everywhere;
    private Long[] communities = {};
    private String divisions;
    private LocalDate lastDay;

    /** An empty form. */
    public UserForm() {
        id = null;
        version = 0;
    }

    /** A user as it is now. */
    public UserForm(UserView user) {
        id = user.id();
        version = user.version();
        username = user.username();
        name = user.name().orElse(null);
        roles = user.roles().toArray(Role[]::new);
        everywhere = user.domains().contains(DomainGrant.ALL);
        communities = values(user, DomainKind.COMMUNITY).map(Long::valueOf).toArray(Long[]::new);
        divisions = values(user, DomainKind.DIVISION).collect(Collectors.joining(" "));
        lastDay = user.validUntil()
                .map(end -> end.atZone(Clocks.SHOWN).toLocalDate().minusDays(1))
                .orElse(null);
    }

    private static Stream<String> values(UserView user, DomainKind kind) {
        return user.domains().stream().filter(grant -> grant.kind() == kind).map(DomainGrant::value);
    }

    /** What the boundary takes. */
    UserData data() {
        Optional<String> given = Optional.ofNullable(name).filter(text -> !text.isBlank());
        // Valid to the end of the last day, in the zone in which people read it.
        Optional<Instant> end = Optional.ofNullable(lastDay)
                .map(day -> day.plusDays(1).atStartOfDay(Clocks.SHOWN).toInstant());
        return new UserData(given.map(String::strip), Set.of(roles), domains(), end);
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

    /** The changed user; empty for a new one. */
    OptionalLong changed() {
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    long version() {
        return version;
    }

    /** Whether there is no such user yet. */
    public boolean isFresh() {
        return id == null;
    }

    /** The name to sign in with. */
    public String getUsername() {
        return username;
    }

    /** Takes the name to sign in with. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** The real name. */
    public String getName() {
        return name;
    }

    /** Takes the real name. */
    public void setName(String name) {
        this.name = name;
    }

    /** The roles. */
    public Role[] getRoles() {
        return roles.clone();
    }

    /** Takes the roles. */
    public void setRoles(Role[] roles) {
        this.roles = roles.clone();
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

    /** The last day on which the user may sign in; null for no end. */
    public LocalDate getLastDay() {
        return lastDay;
    }

    /** Takes the last day. */
    public void setLastDay(LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
