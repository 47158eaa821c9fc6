package cn.zhian.project.rule.entity;

/**
 * What a builder states about an item.
 *
 * @param kind of statement
 * @param text its wording, never blank
 */
public record Statement(StatementKind kind, String text) {
    /** @throws IllegalArgumentException if the text is blank */
    public Statement {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A statement needs its wording");
        }
    }
}
