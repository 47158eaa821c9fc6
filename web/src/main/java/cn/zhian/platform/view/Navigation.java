package cn.zhian.platform.view;

import static cn.zhian.identity.boundary.Permission.ALARM_READ;
import static cn.zhian.identity.boundary.Permission.AUDIT_READ;
import static cn.zhian.identity.boundary.Permission.COMMUNITY_READ;
import static cn.zhian.identity.boundary.Permission.CREDENTIAL_READ;
import static cn.zhian.identity.boundary.Permission.DEVICE_READ;
import static cn.zhian.identity.boundary.Permission.DEVICE_WRITE;
import static cn.zhian.identity.boundary.Permission.DOCUMENT_READ;
import static cn.zhian.identity.boundary.Permission.EXCHANGE_READ;
import static cn.zhian.identity.boundary.Permission.ORDER_READ;
import static cn.zhian.identity.boundary.Permission.PASS_READ;
import static cn.zhian.identity.boundary.Permission.PROGRAMME_READ;
import static cn.zhian.identity.boundary.Permission.PROJECT_READ;
import static cn.zhian.identity.boundary.Permission.REGION_READ;
import static cn.zhian.identity.boundary.Permission.REGION_SEARCH;
import static cn.zhian.identity.boundary.Permission.RESIDENT_READ;
import static cn.zhian.identity.boundary.Permission.RESIDENT_WRITE;
import static cn.zhian.identity.boundary.Permission.RIGHT_READ;
import static cn.zhian.identity.boundary.Permission.RULE_READ;
import static cn.zhian.identity.boundary.Permission.SIGNED_IN;
import static cn.zhian.identity.boundary.Permission.USER_READ;
import static cn.zhian.identity.boundary.Permission.USER_WRITE;

import cn.zhian.identity.boundary.PageDoor;
import cn.zhian.identity.boundary.Permission;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The navigation: what the user may see and what exists as a page. */
@Named
@RequestScoped
public class Navigation {
    private static final int MAIN_PLACES = 4;

    private static final List<NavigationGroup> ALL = List.of(
            group("overview", entry("home", "/index.xhtml", "home", SIGNED_IN)),
            group(
                    "people",
                    entry("communities", "/community/communities.xhtml", "map", COMMUNITY_READ),
                    entry("houses", "/community/houses.xhtml", "building", COMMUNITY_READ),
                    entry("residents", "/resident/residents.xhtml", "users", RESIDENT_READ),
                    entry("companies", "/community/companies.xhtml", "briefcase", COMMUNITY_READ),
                    entry("import", "/resident/import.xhtml", "file-import", RESIDENT_WRITE)),
            group(
                    "access",
                    entry("doors", "/access/doors.xhtml", "desktop", DEVICE_READ),
                    entry("passes", "/access/passes.xhtml", "history", PASS_READ),
                    entry("credentials", "/access/credentials.xhtml", "id-card", CREDENTIAL_READ),
                    entry("rights", "/access/rights.xhtml", "key", RIGHT_READ),
                    entry("groups", "/access/groups.xhtml", "sitemap", RIGHT_READ),
                    entry("times", "/access/times.xhtml", "calendar", RIGHT_READ),
                    entry("distribution", "/access/distribution.xhtml", "send", RIGHT_READ),
                    entry("emergency", "/access/emergency.xhtml", "unlock", DEVICE_READ)),
            group("alarm", entry("alarms", "/alarm/alarms.xhtml", "bell", ALARM_READ)),
            group(
                    "device",
                    entry("devices", "/device/devices.xhtml", "server", DEVICE_READ),
                    entry("register", "/device/register.xhtml", "list-check", DEVICE_READ),
                    entry("codes", "/device/codes.xhtml", "hashtag", DEVICE_READ)),
            group(
                    "project",
                    entry("projects", "/project/projects.xhtml", "folder-open", PROJECT_READ),
                    entry("checks", "/project/checks.xhtml", "verified", RULE_READ),
                    entry("evidence", "/project/evidence.xhtml", "chart-line", RULE_READ),
                    entry("documents", "/project/documents.xhtml", "file-pdf", DOCUMENT_READ),
                    entry("programme", "/programme/programme.xhtml", "chart-bar", PROGRAMME_READ),
                    entry("inspections", "/programme/inspections.xhtml", "calendar-clock", PROGRAMME_READ),
                    entry("rule-sets", "/rules/rule-sets.xhtml", "table", RULE_READ),
                    entry("schemes", "/rules/schemes.xhtml", "directions", RULE_READ),
                    entry("working-days", "/rules/working-days.xhtml", "calendar", PROJECT_READ)),
            group(
                    "exchange",
                    entry("received-orders", "/exchange/received-orders.xhtml", "inbox", ORDER_READ),
                    entry("orders", "/exchange/orders.xhtml", "megaphone", ORDER_READ),
                    entry("targets", "/exchange/targets.xhtml", "send", EXCHANGE_READ),
                    entry("children", "/exchange/children.xhtml", "sitemap", EXCHANGE_READ)),
            group(
                    "region",
                    entry("region-divisions", "/region/divisions.xhtml", "chart-bar", REGION_READ),
                    entry("region-communities", "/region/communities.xhtml", "verified", REGION_READ),
                    entry("region-alarms", "/region/alarms.xhtml", "bell", REGION_READ),
                    entry("region-passes", "/region/passes.xhtml", "history", REGION_SEARCH),
                    entry("region-people", "/region/people.xhtml", "users", REGION_SEARCH)),
            group("statistics", entry("statistics", "/resident/statistics.xhtml", "chart-bar", RESIDENT_READ)),
            group(
                    "system",
                    entry("users", "/identity/users.xhtml", "user-edit", USER_READ),
                    entry("service-accounts", "/identity/service-accounts.xhtml", "cloud", USER_WRITE),
                    entry("audit", "/audit/entries.xhtml", "list", AUDIT_READ)));

    /** Pages that others lead to, with what they need. */
    private static final Map<String, List<Permission>> BESIDES = Map.ofEntries(
            Map.entry("/device/import.xhtml", List.of(DEVICE_WRITE)),
            Map.entry("/access/person.xhtml", List.of(CREDENTIAL_READ, RIGHT_READ)),
            Map.entry("/access/door.xhtml", List.of(RIGHT_READ)),
            Map.entry("/exchange/target.xhtml", List.of(EXCHANGE_READ)),
            Map.entry("/region/community.xhtml", List.of(REGION_READ)),
            Map.entry("/exchange/order.xhtml", List.of(ORDER_READ)),
            Map.entry("/exchange/received-order.xhtml", List.of(ORDER_READ)),
            Map.entry("/project/check.xhtml", List.of(RULE_READ)),
            Map.entry("/rules/rule-set.xhtml", List.of(RULE_READ)),
            Map.entry("/rules/compare.xhtml", List.of(RULE_READ)),
            Map.entry("/project/project.xhtml", List.of(PROJECT_READ)),
            Map.entry("/project/site.xhtml", List.of(PROJECT_READ)),
            Map.entry("/programme/rectifications.xhtml", List.of(PROGRAMME_READ)),
            Map.entry("/programme/subsidies.xhtml", List.of(PROGRAMME_READ)),
            Map.entry("/programme/assessment.xhtml", List.of(PROGRAMME_READ)));

    @Inject
    PageDoor door;

    @Inject
    Me me;

    @Inject
    ServletContext context;

    @Inject
    HttpServletRequest request;

    @Inject
    @Any
    Instance<CountSource> sources;

    private List<NavigationGroup> groups = List.of();
    private List<CountSource> waiting = List.of();
    private final Map<String, Long> counts = new HashMap<>();

    @PostConstruct
    void select() {
        groups = ALL.stream()
                .map(group -> new NavigationGroup(
                        group.key(),
                        group.entries().stream().filter(this::visible).toList()))
                .filter(group -> !group.entries().isEmpty())
                .toList();
        waiting = sources.stream().filter(CountSource::concerns).toList();
    }

    private boolean visible(NavigationEntry entry) {
        return me.caller().may(entry.permission()) && exists(entry.path());
    }

    /**
     * Turns away who may not see the page of the request, before any of it is written.
     *
     * @throws cn.zhian.platform.Denied without the permission that the page is for
     */
    public void guard() {
        String path = request.getServletPath();
        Stream.concat(
                        BESIDES.getOrDefault(path, List.of()).stream(),
                        ALL.stream()
                                .flatMap(group -> group.entries().stream())
                                .filter(entry -> entry.path().equals(path))
                                .map(NavigationEntry::permission))
                .forEach(door::enter);
    }

    /** Whether a page is part of this application. */
    public boolean exists(String path) {
        try {
            return context.getResource(path) != null;
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(path, e);
        }
    }

    /** The groups in order. */
    public List<NavigationGroup> getGroups() {
        return groups;
    }

    /** The places of the bottom bar on a small screen. */
    public List<NavigationEntry> getMainPlaces() {
        return groups.stream()
                .map(group -> group.entries().get(0))
                .limit(MAIN_PLACES)
                .toList();
    }

    /** Whether something can wait for the user behind an entry. */
    public boolean counted(NavigationEntry entry) {
        return source(entry).isPresent();
    }

    /** How many things wait there; counted once for a page, wherever it is shown. */
    public long count(NavigationEntry entry) {
        return counts.computeIfAbsent(
                entry.key(), key -> source(entry).map(CountSource::count).orElse(0L));
    }

    private Optional<CountSource> source(NavigationEntry entry) {
        return waiting.stream()
                .filter(source -> source.entry().equals(entry.key()))
                .findFirst();
    }

    /** The state class of an entry: whether the request is for its page. */
    public String mark(NavigationEntry entry) {
        return request.getServletPath().equals(entry.path()) ? "here" : "";
    }

    private static NavigationGroup group(String key, NavigationEntry... entries) {
        return new NavigationGroup(key, List.of(entries));
    }

    private static NavigationEntry entry(String key, String path, String icon, Permission permission) {
        return new NavigationEntry(key, path, icon, permission);
    }
}
