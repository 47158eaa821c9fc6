package cn.zhian.device.register.view;

import cn.zhian.device.register.boundary.CodeReading;
import cn.zhian.device.register.boundary.Codes;
import cn.zhian.platform.view.Texts;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** The page that takes any code apart (DV-2). */
@Named("codes")
@ViewScoped
public class CodeView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Codes codes;

    @Inject
    Texts texts;

    private String code;
    private transient CodeReading reading;

    /** Takes the entered code apart. */
    public void explain() {
        reading = code == null || code.isBlank() ? null : codes.explain(code);
    }

    /** What came of it; null before a code was entered. */
    public CodeReading getReading() {
        if (reading == null) {
            explain();
        }
        return reading;
    }

    /** What is wrong with the code. */
    public List<String> getProblems() {
        return getReading() == null
                ? List.of()
                : getReading().problems().stream()
                        .map(error -> texts.problem(error.key(), error.arguments()))
                        .toList();
    }

    /** As entered. */
    public String getCode() {
        return code;
    }

    /** As entered. */
    public void setCode(String code) {
        this.code = code;
    }
}
