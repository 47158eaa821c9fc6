package cn.zhian.project.rule.view;

import java.io.Serializable;

/** Why a draft comes into force, being written. */
public class RemarkForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String remark;

    /** The remark. */
    public String getRemark() {
        return remark;
    }

    /** The remark. */
    public void setRemark(String remark) {
        this.remark = remark;
    }
}
