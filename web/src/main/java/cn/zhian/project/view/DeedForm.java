package cn.zhian.project.view;

import cn.zhian.project.process.boundary.TaskAct;
import cn.zhian.project.process.boundary.TaskView;
import cn.zhian.project.process.entity.ActKind;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/** Something that is about to be done with a task, or said about a project. */
public class DeedForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ActKind kind;
    private final String task;
    private final String name;
    private final int round;
    private final List<String> colleagues;
    private String text;
    private String to;

    /** @param name of the task in the user's language */
    DeedForm(ActKind kind, TaskView task, String name, int round, List<String> colleagues) {
        this.kind = kind;
        this.task = task.task();
        this.name = name;
        this.round = round;
        this.colleagues = List.copyOf(colleagues);
    }

    /** A comment on the project. */
    DeedForm() {
        kind = ActKind.COMMENT;
        task = "";
        name = "";
        round = 0;
        colleagues = List.of();
    }

    /** What it says. */
    TaskAct command() {
        return new TaskAct(task, kind, Optional.ofNullable(text), Optional.ofNullable(to), Optional.of(round));
    }

    /** Whether something must be said. */
    public boolean isTextNeeded() {
        return kind != ActKind.COMPLETE && kind != ActKind.DELEGATE;
    }

    /** Whether it is handed on. */
    public boolean isHanding() {
        return kind == ActKind.DELEGATE;
    }

    /** What is done. */
    public ActKind getKind() {
        return kind;
    }

    /** Name of the task. */
    public String getName() {
        return name;
    }

    /** To whom it can be handed. */
    public List<String> getColleagues() {
        return colleagues;
    }

    /** Reason, question, answer or remark. */
    public String getText() {
        return text;
    }

    /** Reason, question, answer or remark. */
    public void setText(String text) {
        this.text = text;
    }

    /** To whom it is handed. */
    public String getTo() {
        return to;
    }

    /** To whom it is handed. */
    public void setTo(String to) {
        this.to = to;
    }
}
