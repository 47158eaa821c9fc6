package cn.zhian.project.view;

import cn.zhian.platform.Clocks;
import cn.zhian.platform.view.Language;
import cn.zhian.platform.view.Texts;
import cn.zhian.project.definition.Label;
import cn.zhian.project.process.boundary.ActView;
import cn.zhian.project.process.boundary.ProjectLine;
import cn.zhian.project.process.boundary.TaskView;
import cn.zhian.project.process.entity.ActKind;
import cn.zhian.project.process.entity.Gate;
import cn.zhian.project.process.entity.GateState;
import cn.zhian.project.process.entity.TaskStatus;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Puts projects into the user's words. */
@Named("projectWords")
@RequestScoped
public class ProjectWords {
    private static final long KILO = 1024;
    private static final int UNPROVEN = 3;

    @Inject
    Texts texts;

    @Inject
    Language language;

    /** A name in the user's language; nothing for null. */
    public String word(Label label) {
        if (label == null) {
            return "";
        }
        return language.getLocale().getLanguage().equals("zh") ? label.zh() : label.en();
    }

    /** Several names. */
    public String words(List<Label> labels) {
        return labels.stream().map(this::word).collect(Collectors.joining("、"));
    }

    /** Where a project stands. */
    public String stage(ProjectLine line) {
        return line.stage().map(this::word).orElseGet(() -> texts.get("project").get("finished"));
    }

    /** How it is shown: good, info or bad. */
    public String kind(ProjectLine line) {
        if (line.finished()) {
            return "good";
        }
        return line.overdue() ? "bad" : "info";
    }

    /** What is behind a gate. */
    public String gate(GateState state) {
        List<String> figures = state.figures();
        boolean chosen = figures.get(0).matches("[a-z-]+");
        String key = "gate." + state.gate() + (chosen ? "." + figures.get(0) : "");
        List<String> told = chosen ? figures.subList(1, figures.size()) : figures;
        return texts.get("project").format(key, told(told, 0), told(told, 1), told(told, 2)) + unproven(state);
    }

    private static String told(List<String> figures, int index) {
        return index < figures.size() ? figures.get(index) : "";
    }

    private String unproven(GateState state) {
        return state.gate() == Gate.ACCEPTANCE_SHEET
                        && !state.figures().get(UNPROVEN).equals("0")
                ? texts.get("project")
                        .format(
                                "gate.ACCEPTANCE_SHEET.unproven",
                                state.figures().get(UNPROVEN))
                : "";
    }

    /** How a task is shown. */
    public String kind(TaskStatus status) {
        return switch (status) {
            case OPEN -> "info";
            case WAITING -> "warn";
            case COMPLETED -> "good";
            case RETURNED -> "bad";
            case WITHDRAWN -> "off";
        };
    }

    /** How an act is shown in the history. */
    public String kind(ActKind kind) {
        return switch (kind) {
            case COMPLETE -> "good";
            case RETURN, OVERDUE, ESCALATED -> "bad";
            case ASK_SUPPLEMENT, REMINDED, URGE -> "warn";
            case COMMENT, ATTACH, PLAN, SITE_CHECK, FREEZE -> "off";
            case CREATE, SUPPLEMENT, DELEGATE -> "info";
        };
    }

    /** Since which day a task is late; it has a deadline. */
    public String overdueSince(TaskView task) {
        LocalDate day = LocalDate.ofInstant(task.dueAt().orElseThrow(), Clocks.SHOWN);
        return texts.get("project").format("overdue-since", day);
    }

    /** What an act says; what the platform noted of a task's times is put into words here. */
    public String said(ActView act) {
        String text = act.text();
        return switch (act.kind()) {
            case REMINDED, OVERDUE -> text.isEmpty() ? "" : texts.get("project").format("said." + act.kind(), text);
            case ESCALATED ->
                texts.get("project")
                        .format(
                                "said.ESCALATED.to",
                                text,
                                act.role().map(texts::label).orElse(""));
            default -> text;
        };
    }

    /** A size in bytes as people read it. */
    public String size(long bytes) {
        if (bytes < KILO) {
            return bytes + " B";
        }
        return bytes < KILO * KILO
                ? "%.1f KB".formatted((double) bytes / KILO)
                : "%.1f MB".formatted((double) bytes / KILO / KILO);
    }
}
