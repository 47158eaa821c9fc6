package cn.zhian.project.rule.boundary;

import static java.util.stream.Collectors.groupingBy;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.device.register.boundary.InstalledDevices;
import cn.zhian.identity.boundary.Caller;
import cn.zhian.identity.boundary.Callers;
import cn.zhian.identity.boundary.Permission;
import cn.zhian.identity.boundary.Requires;
import cn.zhian.platform.NotFound;
import cn.zhian.project.rule.control.ConformityCheck;
import cn.zhian.project.rule.control.FactStore;
import cn.zhian.project.rule.control.RuleBook;
import cn.zhian.project.rule.control.RulesInForce;
import cn.zhian.project.rule.control.Subjects;
import cn.zhian.project.rule.entity.Report;
import cn.zhian.project.rule.entity.Scheme;
import cn.zhian.project.rule.entity.Subject;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Checks communities as they are against their regions' tables (WF-3). */
@Stateless
public class ConformityChecks {
    @Inject
    CommunityDirectory communities;

    @Inject
    InstalledDevices installed;

    @Inject
    FactStore facts;

    @Inject
    RuleBook book;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /**
     * One community, item by item; empty if no table applies to its division.
     *
     * @throws NotFound if there is none, or not for the caller
     */
    @Requires(Permission.RULE_READ)
    public Optional<CheckView> check(long communityId) {
        callers.current().requireVisible(communityId, "community", communityId);
        CommunityRef community =
                communities.find(communityId).orElseThrow(() -> new NotFound("community", communityId));
        List<InstalledDevice> devices = installed.of(List.of(communityId));
        FactSheet sheet = facts.sheets(List.of(communityId)).get(communityId);
        RulesInForce rules = book.inForce();
        return rules.scheme(community, sheet)
                .map(scheme -> new CheckView(
                        communityId,
                        scheme,
                        rules.number(scheme),
                        rules.ruleSet(scheme),
                        report(rules, scheme, Subjects.of(community, sheet, scheme, devices)),
                        devices,
                        clock.instant()));
    }

    /** All communities of the caller's domain, by code; a fixed number of queries however many there are. */
    @Requires(Permission.RULE_READ)
    public List<CheckLine> overview() {
        Caller caller = callers.current();
        List<CommunityRef> all = communities.visibleTo(caller.domain());
        List<Long> ids = all.stream().map(CommunityRef::id).toList();
        return lines(book.inForce(), all, facts.sheets(ids), installed.of(ids));
    }

    /**
     * The communities of the caller's domain for which the draft of a rule set changes something.
     *
     * @throws NotFound if there is no draft
     */
    @Requires(Permission.RULE_WRITE)
    public List<CheckChange> preview(String code) {
        return changes(rules -> rules.with(book.draft(code)));
    }

    /**
     * The communities of the caller's domain for which the draft of the schemes changes something.
     *
     * @throws NotFound if there is no draft
     */
    @Requires(Permission.RULE_WRITE)
    public List<CheckChange> previewSchemes() {
        return changes(rules -> rules.applying(book.draftedSchemes()));
    }

    private List<CheckChange> changes(UnaryOperator<RulesInForce> edit) {
        List<CommunityRef> all = communities.visibleTo(callers.current().domain());
        List<Long> ids = all.stream().map(CommunityRef::id).toList();
        Map<Long, FactSheet> sheets = facts.sheets(ids);
        List<InstalledDevice> devices = installed.of(ids);
        RulesInForce rules = book.inForce();
        List<JudgedCommunity> before = judged(rules, all, sheets, devices);
        List<JudgedCommunity> after = judged(edit.apply(rules), all, sheets, devices);
        return IntStream.range(0, all.size())
                .mapToObj(i -> before.get(i).becoming(after.get(i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<CheckLine> lines(
            RulesInForce rules, List<CommunityRef> all, Map<Long, FactSheet> sheets, List<InstalledDevice> devices) {
        return judged(rules, all, sheets, devices).stream()
                .map(JudgedCommunity::line)
                .toList();
    }

    private static List<JudgedCommunity> judged(
            RulesInForce rules, List<CommunityRef> all, Map<Long, FactSheet> sheets, List<InstalledDevice> devices) {
        Map<Long, List<InstalledDevice>> byCommunity =
                devices.stream().collect(groupingBy(InstalledDevice::communityId));
        return all.stream()
                .map(one -> judged(rules, one, sheets.get(one.id()), byCommunity.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static JudgedCommunity judged(
            RulesInForce rules, CommunityRef community, FactSheet sheet, List<InstalledDevice> devices) {
        Optional<Scheme> scheme = rules.scheme(community, sheet);
        return new JudgedCommunity(
                community, scheme, scheme.map(one -> report(rules, one, Subjects.of(community, sheet, one, devices))));
    }

    private static Report report(RulesInForce rules, Scheme scheme, Subject subject) {
        return ConformityCheck.check(rules.ruleSet(scheme), scheme.level(), subject);
    }
}
