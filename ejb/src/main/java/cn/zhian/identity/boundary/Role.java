package cn.zhian.identity.boundary;

import static cn.zhian.identity.boundary.Permission.*;

import java.util.EnumSet;
import java.util.Set;

/** Duties of the people who work with the product; administration, security and audit are apart (SE-3). */
public enum Role {
    /** Sets the product up: communities, devices, users. */
    ADMINISTRATOR(EnumSet.complementOf(EnumSet.of(AUDIT_READ, RESIDENT_DISCLOSE, CARE_READ, RULE_WRITE))),
    /** Reads what others did, and changes nothing. */
    AUDITOR(EnumSet.of(SIGNED_IN, AUDIT_READ, USER_READ, COMMUNITY_READ, RULE_READ, DOCUMENT_READ)),
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
            RULE_READ)),
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
            DOCUMENT_READ)),
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
            ALARM_HANDLE)),
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
            DOCUMENT_READ)),
    /** Writes a region's rule sets. */
    RULE_EDITOR(EnumSet.of(SIGNED_IN, COMMUNITY_READ, RULE_READ, RULE_WRITE, DOCUMENT_READ)),
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
            DOCUMENT_READ));

    private final Set<Permission> permissions;

    Role(EnumSet<Permission> permissions) {
        this.permissions = permissions;
    }

    /** What the role may do. */
    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }
}
