package cn.zhian.project.evidence.entity;

import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.device.register.boundary.PlaceKind;
import cn.zhian.project.definition.Label;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.FileKind;
import cn.zhian.project.process.entity.ProjectRole;
import cn.zhian.project.rule.entity.Demand;
import cn.zhian.project.rule.entity.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A frozen acceptance sheet, read from its own document and from nothing else.
 *
 * @param project its name then
 * @param community its name then
 * @param communityCode 15 digits
 * @param decision completed or returned
 * @param task name of the task that was decided
 * @param party that decided
 * @param at when
 * @param ruleSet code of the table
 * @param ruleSetVersion number of its version
 * @param source clause that made it apply
 * @param level that was asked for
 * @param met whether it was reached
 * @param from beginning of the observation window
 * @param until its end
 * @param items one by one, in the order of the table
 * @param devices behind them, with their figures
 * @param list closed check list that counted
 * @param files of the project then
 */
public record SheetContent(
        String project,
        String community,
        String communityCode,
        ActKind decision,
        Label task,
        ProjectRole party,
        Instant at,
        String ruleSet,
        int ruleSetVersion,
        String source,
        Label level,
        boolean met,
        Instant from,
        Instant until,
        List<Item> items,
        List<Device> devices,
        Optional<SiteChecked> list,
        List<File> files) {
    /** An item; {@code devices} are references into the sheet. */
    public record Item(
            String id,
            String group,
            String name,
            Optional<Demand> demand,
            Outcome outcome,
            EvidenceState evidence,
            Optional<String> statement,
            int needed,
            int covered,
            List<String> devices) {}

    /** A device with its figures. */
    public record Device(
            String reference,
            String name,
            DeviceKind kind,
            PlaceKind place,
            String placeName,
            List<Measured> figures) {}

    /** A figure with the threshold and the query that were in force then. */
    public record Measured(
            EvidenceKind kind,
            Optional<String> source,
            OptionalLong value,
            long threshold,
            boolean atLeast,
            boolean holds) {}

    /** The closed check list. */
    public record SiteChecked(int number, Instant closedAt, int lines, List<String> notKept, String sha256) {}

    /** A file of the project. */
    public record File(FileKind kind, String name, long size, String sha256) {}
}
