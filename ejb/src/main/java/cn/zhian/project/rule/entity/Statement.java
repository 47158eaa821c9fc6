package cn.zhian.project.rule.entity;

/**
 * What a builder states about an item.
 *
 * @param kind of statement
 * @param text its wording, never blank
 */
public record Statement(Kind kind, String text) {
    /** Kinds of statement. */
    public enum Kind {
        /** It is done; for items that no device proves. */
        DONE,
        /** A should-item is missing, and this makes up for it. */
        COMPENSATION,
        /** A must-item cannot hold in practice, and this strengthens it (Yuyao 2022-62, note 2). */
        STRENGTHENING,
        /** There is nothing here that the item could concern. */
        NOT_APPLICABLE
    }

    /** @throws IllegalArgumentException if the text is blank */
    public Statement {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A statement needs its wording");
        }
    }
}
