package cn.zhian.project.rule.view;

import java.io.Serializable;

/** The days of a year being typed from the notice, a line for each stretch. */
public class YearForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String lines;

    /** The lines. */
    public String getLines() {
        return lines;
    }

    /** The lines. */
    public void setLines(String lines) {
        this.lines = lines;
    }
}
