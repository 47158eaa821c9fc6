package cn.zhian.programme.view;

import cn.zhian.programme.boundary.SubsidyLine;
import java.io.Serializable;
import java.math.BigDecimal;

/** What the finance bureau enters for a project. */
public class SubsidyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private final long project;
    private final String community;
    private BigDecimal amount;
    private String basis;

    SubsidyForm(SubsidyLine line) {
        project = line.projectId();
        community = line.community();
        amount = line.amount().orElse(null);
        basis = line.basis().orElse(null);
    }

    long project() {
        return project;
    }

    /** Whose subsidy it is. */
    public String getCommunity() {
        return community;
    }

    /** Yuan. */
    public BigDecimal getAmount() {
        return amount;
    }

    /** For the page. */
    public void setAmount(BigDecimal amount) {
        this.amount = amount;
    }

    /** What it rests on. */
    public String getBasis() {
        return basis;
    }

    /** For the page. */
    public void setBasis(String basis) {
        this.basis = basis;
    }
}
