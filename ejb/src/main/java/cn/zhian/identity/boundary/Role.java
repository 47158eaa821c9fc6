package cn.zhian.identity.boundary;

import static cn.zhian.identity.boundary.Permission.*;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Duties of the people who work with the product; administration, security and audit are apart (SE-3). */
public enum Role {
    /** Sets the product up: communities, devices, users. */
    ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(
            AUDIT_READ,
            RESIDENT_DISCLOSE,
            CARE_READ,
            RULE_WRITE,
            PROJECT_ACT,
            SUBSIDY_WRITE,
            INSPECTION_WRITE,
            REGION_SEARCH,
            ORDER_HANDLE,
            ORDER_ISSUE))),
    /** Reads what others did, and changes nothing. */
    AUDITOR(EnumSet.of(
            SIGNED_IN, AUDIT_READ, USER_READ, COMMUNITY_READ, RULE_READ, PROJECT_READ, DOCUMENT_READ, PROGRAMME_READ)),
    /** Property clerk: people, houses, credentials, rights. */
    CLERK(EnumSet.of(
            SIGNED_IN,
            COMMUNITY_READ,
            COMMUNITY_WRITE,
            RESIDENT_READ,
            RESIDENT_WRITE,
            RESIDENT_DISCLOSE,
            CREDENTIAL_READ,
            CREDENTIAL_WRITE,
            RIGHT_READ,
            RIGHT_WRITE,
            DEVICE_READ,
            DOOR_OPEN,
            PASS_READ,
            ALARM_READ,
            RULE_READ,
            FACT_WRITE)),
    /** Property manager: what a clerk may, and the doors, the emergency release, the care list. */
    MANAGER(EnumSet.of(
            SIGNED_IN,
            COMMUNITY_READ,
            COMMUNITY_WRITE,
            RESIDENT_READ,
            RESIDENT_WRITE,
            RESIDENT_DISCLOSE,
            CARE_READ,
            CREDENTIAL_READ,
            CREDENTIAL_WRITE,
            RIGHT_READ,
            RIGHT_WRITE,
            DEVICE_READ,
            DEVICE_WRITE,
            DOOR_OPEN,
            DOOR_SET,
            EMERGENCY_RELEASE,
            PASS_READ,
            ALARM_READ,
            ALARM_HANDLE,
            RULE_READ,
            DOCUMENT_READ,
            FACT_WRITE,
            PROJECT_READ,
            PROJECT_WRITE,
            PROJECT_ACT,
            ORDER_READ,
            ORDER_HANDLE)),
    /** Guard at the gate or in the centre. */
    GUARD(EnumSet.of(
            SIGNED_IN,
            COMMUNITY_READ,
            RESIDENT_READ,
            DEVICE_READ,
            DOOR_OPEN,
            DOOR_SET,
            EMERGENCY_RELEASE,
            PASS_READ,
            ALARM_READ,
            ALARM_HANDLE,
            ORDER_READ,
            ORDER_HANDLE)),
    /** Police officer of the community's station. */
    POLICE(EnumSet.of(
            SIGNED_IN,
            COMMUNITY_READ,
            RESIDENT_READ,
            RESIDENT_DISCLOSE,
            CARE_READ,
            CREDENTIAL_READ,
            RIGHT_READ,
            DEVICE_READ,
            PASS_READ,
            ALARM_READ,
            RULE_READ,
            DOCUMENT_READ,
            PROJECT_READ,
            PROJECT_ACT,
            REGION_READ,
            REGION_SEARCH,
            ORDER_READ,
            ORDER_HANDLE,
            ORDER_ISSUE)),
    /** Builder (建设单位) of a community. */
    BUILDER(EnumSet.of(
            SIGNED_IN, COMMUNITY_READ, RULE_READ, FACT_WRITE, PROJECT_READ, PROJECT_WRITE, PROJECT_ACT, DOCUMENT_READ)),
    /** Town or street (乡镇、街道). */
    TOWN(EnumSet.of(
            SIGNED_IN,
            COMMUNITY_READ,
            RULE_READ,
            FACT_WRITE,
            PROJECT_READ,
            PROJECT_WRITE,
            PROJECT_ACT,
            DOCUMENT_READ,
            PROGRAMME_READ)),
    /** Peace office, leading-group office (平安办). */
    PEACE_OFFICE(Parties.with(REGION_READ, ORDER_READ, ORDER_HANDLE, ORDER_ISSUE)),
    /** Technical department of the police (科信、技防). */
    POLICE_TECHNICAL(Parties.with(INSPECTION_WRITE, REGION_READ, REGION_SEARCH, ORDER_READ, ORDER_HANDLE, ORDER_ISSUE)),
    /** Big-data bureau (大数据局). */
    BIG_DATA_BUREAU(Parties.with(REGION_READ)),
    /** Planning bureau (自然资源和规划局). */
    PLANNING_BUREAU(Parties.AUTHORITY),
    /** Quality station (质检站). */
    QUALITY_STATION(Parties.AUTHORITY),
    /** Housing bureau (住建局). */
    HOUSING_BUREAU(Parties.with(INSPECTION_WRITE, REGION_READ, ORDER_READ, ORDER_HANDLE, ORDER_ISSUE)),
    /** Finance bureau (财政局). */
    FINANCE_BUREAU(Parties.with(SUBSIDY_WRITE)),
    /** Education bureau (教育局), for campuses. */
    EDUCATION_BUREAU(Parties.AUTHORITY),
    /** Writes a region's rule sets. */
    RULE_EDITOR(EnumSet.of(SIGNED_IN, COMMUNITY_READ, RULE_READ, RULE_WRITE, DOCUMENT_READ, PROGRAMME_READ)),
    /** Another system that works through the API. */
    INTEGRATOR(EnumSet.of(
            SIGNED_IN,
            COMMUNITY_READ,
            COMMUNITY_WRITE,
            RESIDENT_READ,
            RESIDENT_WRITE,
            CREDENTIAL_READ,
            CREDENTIAL_WRITE,
            RIGHT_READ,
            RIGHT_WRITE,
            DEVICE_READ,
            DEVICE_WRITE,
            DOOR_OPEN,
            PASS_READ,
            ALARM_READ,
            RULE_READ,
            DOCUMENT_READ,
            FACT_WRITE));

    /** An enum's constants can't use its own constants; what every authority may stands here. */
    private static final class Parties {
        private static final EnumSet<Permission> AUTHORITY = EnumSet.of(
                SIGNED_IN, COMMUNITY_READ, RULE_READ, PROJECT_READ, PROJECT_ACT, DOCUMENT_READ, PROGRAMME_READ);

        private static EnumSet<Permission> with(Permission... own) {
            EnumSet<Permission> all = EnumSet.copyOf(AUTHORITY);
            all.addAll(List.of(own));
            return all;
        }
    }

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = permissions;
    }

    /** What the role may do. */
    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }
}
