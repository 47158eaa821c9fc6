package cn.zhian.identity.boundary;

/** What a caller may do; a role is a set of these (SE-3). */
public enum Permission {
    /** Any signed-in user. */
    SIGNED_IN,
    COMMUNITY_READ,
    COMMUNITY_WRITE,
    /** Residents with masked personal data. */
    RESIDENT_READ,
    RESIDENT_WRITE,
    /** Full personal data, with a reason, logged (SE-2). */
    RESIDENT_DISCLOSE,
    /** Special care and key persons (PH-6). */
    CARE_READ,
    CREDENTIAL_READ,
    CREDENTIAL_WRITE,
    RIGHT_READ,
    RIGHT_WRITE,
    DEVICE_READ,
    DEVICE_WRITE,
    /** Open one door. */
    DOOR_OPEN,
    /** Hold a door open or locked, and set it back. */
    DOOR_SET,
    /** Emergency release and its end (AC-4). */
    EMERGENCY_RELEASE,
    PASS_READ,
    ALARM_READ,
    /** Acknowledge and close alarms. */
    ALARM_HANDLE,
    /** Rule sets, checks and what a community's traits and places are. */
    RULE_READ,
    /** Write rule sets; a duty of its own. */
    RULE_WRITE,
    /** Issued documents and their files (WF-5). */
    DOCUMENT_READ,
    /** Construction projects of the caller's region that its party takes part in. */
    PROJECT_READ,
    /** Begin construction projects and write their plans. */
    PROJECT_WRITE,
    /** Act on projects as one of their parties. */
    PROJECT_ACT,
    /** Say what a community has that rules count against, and state about their items. */
    FACT_WRITE,
    /** Programmes: coverage, subsidies, rectifications, inspections of the caller's region (WF-6, WF-7). */
    PROGRAMME_READ,
    /** Enter what subsidy a project is granted. */
    SUBSIDY_WRITE,
    /** Plan unannounced inspections and record their results. */
    INSPECTION_WRITE,
    /** Holidays and working weekends, by which deadlines are counted. */
    CALENDAR_WRITE,
    /** Targets, platforms below and what was delivered to whom (EX-1 to EX-4). */
    EXCHANGE_READ,
    /** Set targets up, let platforms below in, resend. */
    EXCHANGE_WRITE,
    /** Communities of platforms below in the caller's region: freshness, quality of their data, alarms (EX-5). */
    REGION_READ,
    /** Passes and residents of these communities, searched and disclosed with a reason. */
    REGION_SEARCH,
    /** Orders from platforms above, and those issued to platforms below, with masked personal data (EX-3). */
    ORDER_READ,
    /** Assign, handle and report orders from above. */
    ORDER_HANDLE,
    /** Issue orders to platforms below for communities of the caller's region. */
    ORDER_ISSUE,
    USER_READ,
    USER_WRITE,
    AUDIT_READ
}
