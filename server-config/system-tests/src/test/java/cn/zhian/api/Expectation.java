package cn.zhian.api;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who may call an operation, and what it reaches.
 *
 * @param operation such as {@code GET /houses/{id}}
 * @param roles initials of the roles that may; written out here on purpose, not read from the product
 * @param reach what it reaches
 */
record Expectation(String operation, String roles, Reach reach) {
    /** What an operation reaches. */
    enum Reach {
        /** Nothing that has a community; everybody may, even unknown people. */
        OPEN,
        /** The caller itself. */
        SELF,
        /** The network, not a community. */
        NETWORK,
        /** A list, cut to the caller's domain. */
        LIST,
        /** Figures of a community that the query names. */
        SUMS,
        /** One object by its id. */
        ONE,
        /** A community named in the body. */
        INTO,
        /** One object by its id, of which the sample has none: not there for those who may. */
        NONE,
        /** What the caller began itself, whatever community; nobody else's. */
        OWN,
        /** The instance: only for a caller whose domain is everything. */
        EVERYTHING
    }

    /** Every role by its initial. */
    private static final Map<Character, String> INITIALS = initials();

    /** Their names. */
    static final List<String> ROLES = List.copyOf(INITIALS.values());

    private static Map<Character, String> initials() {
        Map<Character, String> roles = new LinkedHashMap<>();
        roles.put('A', "ADMINISTRATOR");
        roles.put('U', "AUDITOR");
        roles.put('C', "CLERK");
        roles.put('M', "MANAGER");
        roles.put('G', "GUARD");
        roles.put('P', "POLICE");
        roles.put('I', "INTEGRATOR");
        roles.put('R', "RULE_EDITOR");
        roles.put('B', "BUILDER");
        roles.put('T', "TOWN");
        roles.put('O', "PEACE_OFFICE");
        roles.put('E', "POLICE_TECHNICAL");
        roles.put('D', "BIG_DATA_BUREAU");
        roles.put('L', "PLANNING_BUREAU");
        roles.put('Q', "QUALITY_STATION");
        roles.put('H', "HOUSING_BUREAU");
        roles.put('F', "FINANCE_BUREAU");
        roles.put('N', "EDUCATION_BUREAU");
        return roles;
    }

    /** Those who take part in construction projects and in nothing else. */
    private static final String PARTIES = "BTOEDLQHFN";

    /** Those of a county who look at programmes: its authorities, towns, the rule editor, who audits and administers. */
    private static final String COUNTY = "AURTOEDLQHFN";

    private static final String ALL = "AUCMGPIR" + PARTIES;

    /** Every operation of the API. */
    static final List<Expectation> TABLE = List.of(
                    of(Reach.OPEN, "", "POST /login", "POST /password"),
                    of(Reach.SELF, ALL, "GET /me", "POST /logout"),
                    of(Reach.NETWORK, "AMI", "POST /controllers/search"),
                    of(Reach.EVERYTHING, "ACMI", "POST /communities"),
                    of(Reach.LIST, ALL, "GET /communities", "GET /buildings", "GET /units", "GET /houses"),
                    of(Reach.LIST, ALL, "GET /companies"),
                    of(Reach.ONE, ALL, "GET /communities/{id}", "GET /buildings/{id}", "GET /units/{id}"),
                    of(Reach.ONE, ALL, "GET /houses/{id}", "GET /companies/{id}"),
                    of(Reach.INTO, "ACMI", "POST /buildings", "POST /units", "POST /houses", "POST /companies"),
                    of(Reach.ONE, "ACMI", "PATCH /communities/{id}", "PATCH /buildings/{id}", "PATCH /units/{id}"),
                    of(Reach.ONE, "ACMI", "PATCH /houses/{id}", "PATCH /companies/{id}"),
                    of(Reach.ONE, "ACMI", "DELETE /communities/{id}", "DELETE /buildings/{id}", "DELETE /units/{id}"),
                    of(Reach.ONE, "ACMI", "DELETE /houses/{id}", "DELETE /companies/{id}"),
                    of(Reach.ONE, "CMP", "POST /companies/{id}/disclose", "POST /residents/{id}/disclose"),
                    of(Reach.LIST, "ACMGPI", "GET /residents", "GET /controllers", "GET /doors"),
                    of(Reach.LIST, "ACMGPI", "GET /passes", "GET /alarms"),
                    of(Reach.ONE, "ACMGPI", "GET /residents/{id}", "GET /residents/{id}/photo"),
                    of(Reach.ONE, "ACMGPI", "GET /controllers/{id}", "GET /controllers/{id}/clock"),
                    of(Reach.ONE, "ACMGPI", "GET /doors/{id}", "GET /passes/{id}", "GET /alarms/{id}"),
                    of(Reach.INTO, "ACMI", "POST /residents", "POST /credentials", "POST /rights"),
                    of(Reach.INTO, "ACMI", "POST /resident-imports"),
                    of(Reach.OWN, "ACMI", "GET /resident-imports/template", "GET /resident-imports/{id}"),
                    of(Reach.OWN, "ACMI", "POST /resident-imports/{id}/confirm", "POST /resident-imports/{id}/cancel"),
                    of(Reach.LIST, "ACMGPI", "GET /devices"),
                    of(Reach.ONE, "ACMGPI", "GET /devices/{id}"),
                    of(Reach.SUMS, "ACMGPI", "GET /devices/export"),
                    of(Reach.INTO, "AMI", "POST /devices", "POST /codes/devices", "POST /device-imports"),
                    of(Reach.EVERYTHING, "ACMI", "POST /codes/communities"),
                    of(Reach.ONE, "AMI", "PATCH /devices/{id}", "DELETE /devices/{id}", "PUT /doors/{id}/place"),
                    of(Reach.OWN, "AMI", "GET /device-imports/template", "GET /device-imports/{id}"),
                    of(Reach.OWN, "AMI", "POST /device-imports/{id}/confirm", "POST /device-imports/{id}/cancel"),
                    of(Reach.ONE, "ACMI", "PATCH /residents/{id}", "DELETE /residents/{id}"),
                    of(Reach.ONE, "ACMI", "POST /residents/{id}/leave", "POST /residents/{id}/return"),
                    of(Reach.ONE, "ACMI", "PUT /residents/{id}/photo", "DELETE /residents/{id}/photo"),
                    of(Reach.LIST, "ACMPI", "GET /credentials", "GET /rights"),
                    of(Reach.ONE, "ACMPI", "GET /credentials/{id}", "GET /rights/{id}"),
                    of(Reach.ONE, "ACMI", "POST /credentials/{id}/lost", "POST /credentials/{id}/restore"),
                    of(Reach.ONE, "ACMI", "POST /credentials/{id}/cancel"),
                    of(Reach.ONE, "ACMI", "PATCH /rights/{id}", "DELETE /rights/{id}"),
                    of(Reach.ONE, "ACMI", "DELETE /credentials/{id}"),
                    of(Reach.LIST, "ACMPI", "GET /groups", "GET /door-groups", "GET /profiles", "GET /calendars"),
                    of(Reach.ONE, "ACMPI", "GET /groups/{id}", "GET /door-groups/{id}"),
                    of(Reach.ONE, "ACMPI", "GET /profiles/{id}", "GET /calendars/{id}"),
                    of(Reach.INTO, "ACMI", "POST /groups", "POST /door-groups", "POST /profiles"),
                    of(Reach.INTO, "ACMI", "POST /calendars"),
                    of(Reach.ONE, "ACMI", "PATCH /groups/{id}", "PATCH /door-groups/{id}", "PATCH /profiles/{id}"),
                    of(Reach.ONE, "ACMI", "PATCH /calendars/{id}"),
                    of(Reach.ONE, "ACMI", "DELETE /groups/{id}", "DELETE /door-groups/{id}"),
                    of(Reach.ONE, "ACMI", "DELETE /profiles/{id}", "DELETE /calendars/{id}"),
                    of(Reach.SUMS, "ACMGPI", "GET /distribution"),
                    of(Reach.ONE, "ACMGPI", "GET /distribution/controllers/{id}/cards"),
                    of(Reach.ONE, "ACMGPI", "POST /distribution/controllers/{id}/compare"),
                    of(Reach.ONE, "ACMGPI", "GET /distribution/controllers/{id}/comparison"),
                    of(Reach.ONE, "ACMI", "POST /distribution/controllers/{id}/retry"),
                    of(Reach.ONE, "ACMI", "POST /distribution/comparisons/{id}/repair"),
                    of(Reach.ONE, "ACMPI", "GET /distribution/residents/{id}/doors"),
                    of(Reach.ONE, "ACMPI", "GET /distribution/doors/{id}/residents"),
                    of(Reach.LIST, "ACMGPI", "GET /emergency-releases"),
                    of(Reach.ONE, "ACMGPI", "GET /emergency-releases/{id}"),
                    of(Reach.INTO, "AMG", "POST /emergency-releases"),
                    of(Reach.ONE, "AMG", "POST /emergency-releases/{id}/end"),
                    of(Reach.INTO, "AMI", "POST /controllers", "POST /doors"),
                    of(Reach.ONE, "AMI", "PATCH /controllers/{id}", "DELETE /controllers/{id}"),
                    of(Reach.ONE, "AMI", "PATCH /doors/{id}", "DELETE /doors/{id}", "POST /controllers/{id}/clock"),
                    of(Reach.ONE, "ACMGI", "POST /doors/{id}/open"),
                    of(Reach.ONE, "AMG", "POST /doors/{id}/mode"),
                    of(Reach.ONE, "AMG", "POST /alarms/{id}/acknowledge", "POST /alarms/{id}/close"),
                    of(Reach.SELF, ALL, "GET /codes/{code}"),
                    of(Reach.EVERYTHING, "R", "PUT /rule-sets/{code}/draft", "PUT /schemes/draft"),
                    of(Reach.SELF, "R", "GET /rule-sets/{code}/draft/preview", "GET /schemes/draft/preview"),
                    of(Reach.SELF, "R", "POST /schemes/draft/publish", "DELETE /schemes/draft"),
                    of(Reach.SELF, "R", "POST /rule-sets/{code}/draft/publish", "DELETE /rule-sets/{code}/draft"),
                    of(
                            Reach.SELF,
                            "AUCMPIR" + PARTIES,
                            "GET /rule-sets",
                            "GET /rule-sets/{code}",
                            "GET /rule-sets/{code}/versions",
                            "GET /rule-sets/{code}/comparison",
                            "GET /schemes",
                            "GET /schemes/versions"),
                    of(Reach.LIST, "AUCMPIR" + PARTIES, "GET /checks"),
                    of(Reach.ONE, "AUCMPIR" + PARTIES, "GET /checks/{id}", "GET /checks/{id}/facts"),
                    of(Reach.ONE, "AUCMPIR" + PARTIES, "GET /checks/{id}/evidence", "GET /checks/{id}/pdf"),
                    of(Reach.OPEN, "", "GET /verify/{token}"),
                    of(Reach.SELF, "AUMPIR" + PARTIES, "GET /documents"),
                    of(Reach.NONE, "AUMPIR" + PARTIES, "GET /documents/{id}", "GET /documents/{id}/pdf"),
                    of(Reach.ONE, "ACMIBT", "PUT /checks/{id}/facts"),
                    of(Reach.ONE, "ACMIBT", "PUT /checks/{id}/statements/{ruleSet}/{item}/{kind}"),
                    of(Reach.ONE, "ACMIBT", "DELETE /checks/{id}/statements/{ruleSet}/{item}/{kind}"),
                    of(Reach.SELF, "AUMP" + PARTIES, "GET /projects", "GET /projects/inboxes", "GET /working-days"),
                    of(Reach.SELF, "A", "PUT /working-days/{day}", "PUT /working-days/years/{year}"),
                    of(Reach.SELF, "AUMP" + PARTIES, "GET /working-days/years/{year}"),
                    of(Reach.SELF, "AUMP" + PARTIES, "GET /working-days/{day}"),
                    of(Reach.SELF, "A", "DELETE /working-days/{day}"),
                    of(Reach.INTO, "AMBT", "POST /projects"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}", "GET /projects/{id}/check"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/history", "GET /projects/{id}/files/{file}"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/site-checks"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/site-checks/{number}"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/site-checks/{number}/photos/{photo}"),
                    of(Reach.NONE, "MP" + PARTIES, "POST /projects/{id}/site-checks"),
                    of(Reach.NONE, "MP" + PARTIES, "PUT /projects/{id}/site-checks/{number}/lines/{line}"),
                    of(Reach.NONE, "MP" + PARTIES, "POST /projects/{id}/site-checks/{number}/lines/{line}/photos"),
                    of(Reach.NONE, "MP" + PARTIES, "DELETE /projects/{id}/site-checks/{number}/photos/{photo}"),
                    of(Reach.NONE, "MP" + PARTIES, "POST /projects/{id}/site-checks/{number}/close"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/acceptance-sheets"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/acceptance-sheets/{number}"),
                    of(Reach.NONE, "AUMP" + PARTIES, "GET /projects/{id}/acceptance-sheets/{number}/document"),
                    of(Reach.NONE, "AMBT", "PUT /projects/{id}/devices"),
                    of(Reach.NONE, "MP" + PARTIES, "POST /projects/{id}/tasks/{task}/{act}"),
                    of(Reach.NONE, "MP" + PARTIES, "POST /projects/{id}/comments", "POST /projects/{id}/files"),
                    of(Reach.EVERYTHING, "R", "PUT /programmes/{code}"),
                    of(
                            Reach.SELF,
                            COUNTY,
                            "GET /programmes",
                            "GET /programmes/{code}",
                            "GET /programmes/{code}/coverage"),
                    of(Reach.SELF, COUNTY, "GET /programmes/{code}/communities", "GET /programmes/{code}/assessment"),
                    of(Reach.SELF, COUNTY, "GET /programmes/{code}/rectifications", "GET /subsidies"),
                    of(Reach.NONE, "F", "PUT /subsidies/{id}"),
                    of(Reach.SELF, COUNTY, "GET /inspections", "GET /inspections/calendar"),
                    of(Reach.NONE, COUNTY, "GET /inspections/{id}"),
                    of(Reach.INTO, "EH", "POST /inspections"),
                    of(Reach.NONE, "EH", "POST /inspections/{id}/result"),
                    of(Reach.SELF, "A", "GET /exchange/targets"),
                    // What a target is made of depends on what this platform speaks; see ExchangeTargetsIT.
                    of(Reach.NONE, "A", "GET /exchange/targets/{id}", "PATCH /exchange/targets/{id}"),
                    of(Reach.NONE, "A", "DELETE /exchange/targets/{id}", "GET /exchange/targets/{id}/rates"),
                    of(Reach.NONE, "A", "POST /exchange/targets/{id}/pause", "POST /exchange/targets/{id}/resume"),
                    of(Reach.NONE, "A", "GET /exchange/targets/{id}/rewind", "POST /exchange/targets/{id}/rewind"),
                    of(Reach.NONE, "A", "POST /exchange/targets/{id}/export"),
                    of(Reach.NONE, "A", "GET /exchange/targets/{id}/reconciliations"),
                    of(Reach.NONE, "A", "POST /exchange/targets/{id}/reconciliations"),
                    of(Reach.NONE, "A", "GET /exchange/targets/{id}/reconciliations/{run}"),
                    of(Reach.NONE, "A", "GET /exchange/targets/{id}/reconciliations/{run}/counts"),
                    of(Reach.NONE, "A", "GET /exchange/targets/{id}/dead-letters"),
                    of(Reach.NONE, "A", "POST /exchange/targets/{id}/dead-letters/resend"),
                    of(Reach.NONE, "A", "POST /exchange/targets/{id}/dead-letters/discard"),
                    of(Reach.EVERYTHING, "A", "POST /exchange/targets"),
                    // What is in the lists is in RegionPagesIT: this instance received nothing from below.
                    of(Reach.SELF, "APOEDH", "GET /region/divisions", "GET /region/communities", "GET /region/sources"),
                    of(Reach.SELF, "APOEDH", "GET /region/alarms"),
                    of(Reach.NONE, "APOEDH", "GET /region/communities/{community}"),
                    of(Reach.SELF, "PE", "POST /region/passes/search", "POST /region/people/search"),
                    of(Reach.NONE, "PE", "POST /region/people/{id}/disclose"),
                    of(Reach.LIST, "U", "GET /audit"),
                    of(Reach.LIST, "AU", "GET /users"),
                    of(Reach.ONE, "AU", "GET /users/{id}"),
                    of(Reach.INTO, "A", "POST /users"),
                    of(Reach.ONE, "A", "PATCH /users/{id}", "POST /users/{id}/disable", "POST /users/{id}/enable"),
                    of(Reach.ONE, "A", "POST /users/{id}/unlock", "POST /users/{id}/reset-password"),
                    of(Reach.LIST, "A", "GET /service-accounts"),
                    of(Reach.INTO, "A", "POST /service-accounts"),
                    of(Reach.ONE, "A", "GET /service-accounts/{id}", "POST /service-accounts/{id}/renew"),
                    of(Reach.ONE, "A", "POST /service-accounts/{id}/block", "POST /service-accounts/{id}/unblock"),
                    of(Reach.OPEN, "", "POST /exchange/fetch-orders", "POST /exchange/report-result"),
                    of(Reach.SELF, "AMGPOEH", "GET /exchange/orders", "GET /exchange/received-orders"),
                    of(Reach.INTO, "POEH", "POST /exchange/orders"),
                    of(Reach.NONE, "AMGPOEH", "GET /exchange/orders/{id}", "GET /exchange/received-orders/{id}"),
                    of(Reach.NONE, "AMGPOEH", "GET /exchange/orders/{id}/addressees/{addressee}"),
                    of(Reach.NONE, "AMGPOEH", "GET /exchange/orders/{id}/addressees/{addressee}/files/{file}"),
                    of(Reach.NONE, "AMGPOEH", "GET /exchange/received-orders/{id}/files/{file}"),
                    of(Reach.NONE, "POEH", "PATCH /exchange/orders/{id}", "DELETE /exchange/orders/{id}"),
                    of(Reach.NONE, "POEH", "POST /exchange/orders/{id}/issue", "POST /exchange/orders/{id}/withdraw"),
                    of(Reach.NONE, "POEH", "POST /exchange/orders/{id}/files"),
                    of(Reach.NONE, "POEH", "POST /exchange/orders/{id}/addressees/{addressee}/close"),
                    of(Reach.NONE, "POEH", "POST /exchange/orders/{id}/addressees/{addressee}/return"),
                    of(Reach.NONE, "MP", "POST /exchange/orders/{id}/disclose"),
                    of(Reach.NONE, "MP", "POST /exchange/received-orders/{id}/disclose"),
                    of(Reach.NONE, "MGPOEH", "POST /exchange/received-orders/{id}/read"),
                    of(Reach.NONE, "MGPOEH", "POST /exchange/received-orders/{id}/assign"),
                    of(Reach.NONE, "MGPOEH", "POST /exchange/received-orders/{id}/report"),
                    of(Reach.NONE, "MGPOEH", "POST /exchange/received-orders/{id}/files"),
                    of(Reach.OPEN, "", "POST /exchange/enrolments", "POST /exchange/keys", "POST /exchange/batches"),
                    of(Reach.OPEN, "", "POST /exchange/reconcile/prints", "POST /exchange/reconcile/records"),
                    of(Reach.OPEN, "", "POST /exchange/reconcile/doubts"),
                    of(Reach.SELF, "A", "GET /exchange/children", "GET /exchange/parents"),
                    of(Reach.EVERYTHING, "A", "POST /exchange/children", "POST /exchange/parents"),
                    of(Reach.NONE, "A", "GET /exchange/children/{id}", "PATCH /exchange/children/{id}"),
                    of(Reach.NONE, "A", "DELETE /exchange/children/{id}", "POST /exchange/children/{id}/code"),
                    of(Reach.NONE, "A", "POST /exchange/children/{id}/revoke", "GET /exchange/parents/{id}"),
                    of(Reach.NONE, "A", "POST /exchange/parents/{id}/change-key"))
            .stream()
            .flatMap(List::stream)
            .toList();

    private static List<Expectation> of(Reach reach, String roles, String... operations) {
        return Arrays.stream(operations)
                .map(operation -> new Expectation(operation, roles, reach))
                .toList();
    }

    /** The operations of the table. */
    static Set<String> operations() {
        return TABLE.stream().map(Expectation::operation).collect(Collectors.toSet());
    }

    /** Whether a role may, by its name. */
    boolean allows(String role) {
        return INITIALS.entrySet().stream()
                .anyMatch(entry -> entry.getValue().equals(role) && roles.indexOf(entry.getKey()) >= 0);
    }

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    private String template() {
        return operation.substring(operation.indexOf(' ') + 1);
    }

    /** For example {@code houses}; what the id stands for. */
    String resource() {
        String[] parts = template().split("/");
        if (parts[1].equals("checks") && parts.length > 2) {
            return "communities";
        }
        return parts[1].equals("distribution") && parts.length > 2 ? parts[2] : parts[1];
    }

    /** The path for an object. */
    String path(long id) {
        return template()
                .replace("{id}", "" + id)
                .replace("{code}/comparison", "{code}/comparison?from=1&to=1")
                .replace("{code}", "yuyao-2022")
                .replace("{community}", "330281009009009")
                .replace("{ruleSet}", "yuyao-2022")
                .replace("{item}", "yuyao-06")
                .replace("{kind}", "done")
                .replace("{run}", "1")
                .replace("{day}", "2027-02-01")
                .replace("{year}", "2031")
                .replace("{task}", "submit-plan")
                .replace("{act}", "complete")
                .replace("{number}", "1")
                .replace("{addressee}", "1")
                .replace("{file}", "1")
                .replace("{line}", "one")
                .replace("{photo}", "0")
                .replace("{file}", "0");
    }

    boolean named() {
        return template().contains("{id}") && reach != Reach.NONE;
    }
}
