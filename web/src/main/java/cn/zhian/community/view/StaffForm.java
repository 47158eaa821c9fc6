package cn.zhian.community.view;

import cn.zhian.community.boundary.StaffData;
import cn.zhian.platform.view.Entered;
import java.io.Serializable;

/** A member of staff being filled in. */
public class StaffForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String name;
    private String phone;
    private String duty;

    StaffData data() {
        return new StaffData(name, Entered.text(phone), Entered.text(duty));
    }

    /** For the page. */
    public String getName() {
        return name;
    }

    /** For the page. */
    public void setName(String name) {
        this.name = name;
    }

    /** For the page. */
    public String getPhone() {
        return phone;
    }

    /** For the page. */
    public void setPhone(String phone) {
        this.phone = phone;
    }

    /** For the page. */
    public String getDuty() {
        return duty;
    }

    /** For the page. */
    public void setDuty(String duty) {
        this.duty = duty;
    }
}
