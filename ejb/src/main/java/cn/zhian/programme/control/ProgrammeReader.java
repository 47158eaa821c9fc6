package cn.zhian.programme.control;

import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.device.register.boundary.DeviceKind;
import cn.zhian.platform.Checks;
import cn.zhian.programme.entity.CommunityClass;
import cn.zhian.programme.entity.CommunityState;
import cn.zhian.programme.entity.Deadline;
import cn.zhian.programme.entity.Measure;
import cn.zhian.programme.entity.Programme;
import cn.zhian.programme.entity.SubsidyRule;
import cn.zhian.programme.entity.Target;
import cn.zhian.project.definition.JsonPart;
import cn.zhian.project.rule.entity.Trait;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads a programme as a region writes it. */
public final class ProgrammeReader {
    private static final int MOST_COMMUNITIES = 100_000;
    private static final int MOST_DEADLINES = 40;
    private static final int FULL = 100;

    private final Checks checks = new Checks();

    private ProgrammeReader() {}

    /** @throws cn.zhian.platform.Invalid if the document is no programme; nothing else is thrown, whatever it holds */
    public static Programme read(String document) {
        ProgrammeReader reader = new ProgrammeReader();
        return reader.programme(JsonPart.whole(document, reader.checks));
    }

    private Programme programme(JsonPart root) {
        List<CommunityClass> classes = root.get("classes").elements().stream()
                .map(this::communityClass)
                .toList();
        root.get("classes").unique(classes.stream().map(CommunityClass::id).toList());
        Programme read = new Programme(
                root.get("id").id(),
                root.get("name").label(),
                root.get("source").text(),
                division(root.get("division")),
                root.get("communities").number(MOST_COMMUNITIES),
                classes,
                stages(root.get("stages")),
                ids(root.get("completion").filled()),
                ids(root.get("acceptance").filled()),
                root.get("videoDevices").words(DeviceKind.class),
                deadlines(root.get("deadlines"), classes),
                subsidy(root.get("subsidy"), classes));
        checks.done();
        return read;
    }

    private static String division(JsonPart part) {
        String division = part.text();
        if (!division.isEmpty() && !division.matches("[0-9]{2,6}")) {
            part.wrong("problem.programme.division", division);
        }
        return division;
    }

    private CommunityClass communityClass(JsonPart part) {
        return new CommunityClass(
                part.get("id").id(),
                part.get("name").label(),
                part.get("number").number(MOST_COMMUNITIES),
                part.get("kinds").words(CommunityKind.class),
                part.get("traits").words(Trait.class));
    }

    private static Map<CommunityState, Set<String>> stages(JsonPart part) {
        Map<CommunityState, Set<String>> stages = new EnumMap<>(CommunityState.class);
        Set<String> seen = new HashSet<>();
        for (CommunityState state : CommunityState.OF_STAGES) {
            JsonPart list = part.get(state.name().toLowerCase(Locale.ROOT));
            Set<String> ids = ids(list.elements());
            ids.stream().filter(id -> !seen.add(id)).forEach(id -> list.wrong("problem.definition.twice", id));
            stages.put(state, ids);
        }
        return stages;
    }

    private static Set<String> ids(List<JsonPart> parts) {
        Set<String> ids = new LinkedHashSet<>();
        parts.forEach(part -> ids.add(part.id()));
        return ids;
    }

    private List<Deadline> deadlines(JsonPart list, List<CommunityClass> classes) {
        List<JsonPart> parts = list.filled();
        checks.that(parts.size() <= MOST_DEADLINES, "deadlines", "problem.range", 1, MOST_DEADLINES);
        List<Deadline> deadlines = parts.stream()
                .limit(MOST_DEADLINES)
                .map(part -> deadline(part, classes))
                .toList();
        for (int i = 1; i < deadlines.size(); i++) {
            if (!deadlines.get(i).day().isAfter(deadlines.get(i - 1).day())) {
                parts.get(i).wrong("problem.programme.order");
            }
        }
        return deadlines;
    }

    private Deadline deadline(JsonPart part, List<CommunityClass> classes) {
        Optional<Measure> measure = part.get("measure").word(Measure.class);
        List<Target> targets = part.get("targets").filled().stream()
                .map(target -> target(target, classes))
                .toList();
        part.get("targets")
                .unique(targets.stream()
                        .map(target -> target.communityClass().orElse("-"))
                        .toList());
        return new Deadline(
                day(part.get("day")),
                part.get("name").label(),
                measure.orElse(Measure.ACCEPTED),
                targets,
                part.get("source").text());
    }

    private static LocalDate day(JsonPart part) {
        String text = part.text();
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            if (!text.isEmpty()) {
                part.wrong("problem.programme.day", text);
            }
            return LocalDate.EPOCH;
        }
    }

    private static Target target(JsonPart part, List<CommunityClass> classes) {
        Optional<String> of = part.get("class").optionalText();
        of.stream().forEach(id -> known(part.get("class"), id, classes));
        Optional<Integer> share = part.get("share").number(FULL);
        if (share.isEmpty()) {
            part.get("share").wrong("problem.field.required");
        }
        return new Target(
                of,
                share.orElse(FULL),
                part.get("built").number(MOST_COMMUNITIES),
                part.get("video").number(MOST_COMMUNITIES));
    }

    private static Optional<SubsidyRule> subsidy(JsonPart part, List<CommunityClass> classes) {
        if (!part.present()) {
            return Optional.empty();
        }
        Set<String> of = ids(part.get("classes").elements());
        of.forEach(id -> known(part.get("classes"), id, classes));
        return Optional.of(
                new SubsidyRule(part.get("task").id(), of, part.get("source").text()));
    }

    private static void known(JsonPart part, String id, List<CommunityClass> classes) {
        Stream<String> ids = classes.stream().map(CommunityClass::id);
        if (ids.noneMatch(id::equals)) {
            part.wrong("problem.programme.class", id);
        }
    }
}
