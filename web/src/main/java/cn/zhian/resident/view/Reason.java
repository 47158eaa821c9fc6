package cn.zhian.resident.view;

import java.io.Serializable;

/** Why somebody wants to see personal data in full. */
public class Reason implements Serializable {
    private static final long serialVersionUID = 1L;

    private String text;

    /** For the page. */
    public String getText() {
        return text;
    }

    /** For the page. */
    public void setText(String text) {
        this.text = text;
    }
}
