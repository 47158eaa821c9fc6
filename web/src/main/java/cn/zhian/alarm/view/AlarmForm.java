package cn.zhian.alarm.view;

import cn.zhian.alarm.boundary.AlarmView;
import java.io.Serializable;

/** How an alarm was handled, as it is typed. */
public class AlarmForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long id;
    private final long version;
    private String result;
    private boolean falseAlarm;

    AlarmForm(AlarmView alarm) {
        id = alarm.id();
        version = alarm.version();
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public boolean isFalseAlarm() {
        return falseAlarm;
    }

    public void setFalseAlarm(boolean falseAlarm) {
        this.falseAlarm = falseAlarm;
    }
}
