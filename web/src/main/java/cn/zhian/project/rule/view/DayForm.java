package cn.zhian.project.rule.view;

import cn.zhian.project.process.boundary.WorkingDay;
import java.io.Serializable;
import java.time.LocalDate;

/** A holiday or a working weekend being entered. */
public class DayForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private LocalDate day;
    private boolean working;
    private String name;

    WorkingDay day() {
        return new WorkingDay(day, working, name);
    }

    /** The day. */
    public LocalDate getDay() {
        return day;
    }

    /** The day. */
    public void setDay(LocalDate day) {
        this.day = day;
    }

    /** Whether people work. */
    public boolean isWorking() {
        return working;
    }

    /** Whether people work. */
    public void setWorking(boolean working) {
        this.working = working;
    }

    /** Name of the holiday. */
    public String getName() {
        return name;
    }

    /** Name of the holiday. */
    public void setName(String name) {
        this.name = name;
    }
}
