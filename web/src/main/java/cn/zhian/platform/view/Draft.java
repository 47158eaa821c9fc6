package cn.zhian.platform.view;

import java.io.Serializable;

/** A form in the right-hand panel: what is being filled in, and whether it is open. */
public final class Draft<F> implements Serializable {
    private static final long serialVersionUID = 1L;

    private F form;

    /** Opens the panel with a form. */
    public void start(F filled) {
        form = filled;
    }

    /** Closes the panel; what was filled in is gone. */
    public void discard() {
        form = null;
    }

    /** Whether the panel is open. */
    public boolean isOpen() {
        return form != null;
    }

    /** What is being filled in; null when closed. */
    public F getForm() {
        return form;
    }
}
