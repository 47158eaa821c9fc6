package cn.zhian.project.process.entity;

import java.util.Set;

/** What somebody does with a task. */
public sealed interface Act {
    /** The task. */
    String task();

    /**
     * Completes it.
     *
     * @param shut gates of the task that do not hold now
     */
    record Complete(String task, Set<Gate> shut) implements Act {}

    /**
     * Sends the project back.
     *
     * @param reason that its parties read; never blank
     */
    record Return(String task, String reason) implements Act {}

    /**
     * Asks those who handed in for more.
     *
     * @param question never blank
     */
    record AskSupplement(String task, String question) implements Act {}

    /**
     * Answers such a question.
     *
     * @param answer never blank
     */
    record Supplement(String task, String answer) implements Act {}

    /**
     * Hands the task to a colleague.
     *
     * @param to the colleague, of the task's role
     */
    record Delegate(String task, Actor to) implements Act {}
}
