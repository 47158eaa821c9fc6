package cn.zhian.project.rest;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.definition.Label;
import cn.zhian.project.rule.boundary.CheckView;
import cn.zhian.project.rule.entity.Cover;
import cn.zhian.project.rule.entity.Coverage;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.ItemResult;
import cn.zhian.project.rule.entity.Level;
import cn.zhian.project.rule.entity.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A check as integrators read it.
 *
 * @param communityId that was checked
 * @param ruleSet code of the table
 * @param ruleSetVersion number of its version
 * @param source clause that makes it apply
 * @param required level asked for
 * @param inPrinciple whether a lower level is accepted with a reason
 * @param reached level reached
 * @param next level above it
 * @param conforming whether no must-item is missing at the required level
 * @param items one by one
 * @param lacking ids of the items that the next level still needs
 * @param at when it was made
 */
public record CheckResult(
        long communityId,
        String ruleSet,
        int ruleSetVersion,
        String source,
        LevelName required,
        boolean inPrinciple,
        Optional<LevelName> reached,
        Optional<LevelName> next,
        boolean conforming,
        List<Item> items,
        List<String> lacking,
        Instant at) {
    /** A level and its name. */
    public record LevelName(String id, Label name) {
        static LevelName of(Level level) {
            return new LevelName(level.id(), level.name());
        }
    }

    /** What came of an item; texts are the source's own. */
    public record Item(
            String id,
            String group,
            Optional<String> subsystem,
            Optional<String> area,
            Optional<Demand> demand,
            Outcome outcome,
            Optional<String> statement,
            List<Covered> coverage) {}

    /** How far devices cover a proof: {@code covered} of {@code needed} places. */
    public record Covered(
            Set<DeviceKind> devices,
            Set<PlaceKind> places,
            Cover cover,
            int needed,
            int covered,
            Set<PlaceKind> unknown,
            List<Device> by) {}

    /** A device that counts. */
    public record Device(String reference, String name, PlaceKind place, String placeName) {}

    /** Of a check. */
    public static CheckResult of(CheckView check) {
        Map<String, InstalledDevice> devices =
                check.devices().stream().collect(Collectors.toMap(InstalledDevice::reference, device -> device));
        return new CheckResult(
                check.communityId(),
                check.rules().id(),
                check.ruleSet(),
                check.scheme().source(),
                LevelName.of(check.report().level()),
                check.scheme().principle(),
                check.report().reached().map(LevelName::of),
                check.report().next().map(LevelName::of),
                check.report().missingMust().isEmpty(),
                check.report().items().stream().map(item -> item(item, devices)).toList(),
                check.report().lacking().stream().map(item -> item.item().id()).toList(),
                check.at());
    }

    private static Item item(ItemResult result, Map<String, InstalledDevice> devices) {
        return new Item(
                result.item().id(),
                result.item().group(),
                result.item().subsystem(),
                result.item().area(),
                result.demand(),
                result.outcome(),
                result.statement(),
                result.coverages().stream()
                        .map(coverage -> covered(coverage, devices))
                        .toList());
    }

    private static Covered covered(Coverage coverage, Map<String, InstalledDevice> devices) {
        return new Covered(
                coverage.proof().devices(),
                coverage.proof().places(),
                coverage.proof().cover(),
                coverage.needed(),
                coverage.covered(),
                coverage.unknown(),
                coverage.equipment().stream()
                        .distinct()
                        .map(devices::get)
                        .map(device ->
                                new Device(device.reference(), device.name(), device.place(), device.placeName()))
                        .toList());
    }
}
