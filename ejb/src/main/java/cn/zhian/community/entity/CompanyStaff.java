package cn.zhian.community.entity;

import cn.zhian.community.boundary.StaffData;
import cn.zhian.platform.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.Optional;

/** A member of a company's staff (PH-5). */
@Entity
@Table(name = "company_staff")
@SequenceGenerator(name = "company_staff_seq", sequenceName = "company_staff_seq", allocationSize = 50)
public class CompanyStaff {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_staff_seq")
    @Column(name = "id")
    private Long id;

    @Column(name = "company_id")
    private long companyId;

    @Convert(converter = EncryptedText.class)
    @Column(name = "name")
    private String name;

    @Convert(converter = EncryptedText.class)
    @Column(name = "phone")
    private String phone;

    @Column(name = "duty")
    private String duty;

    /** For JPA. */
    protected CompanyStaff() {}

    /** A member of a stored company. */
    public CompanyStaff(long companyId, StaffData data) {
        this.companyId = companyId;
        name = data.name();
        phone = data.phone().orElse(null);
        duty = data.duty().orElse(null);
    }

    /** The company. */
    public long companyId() {
        return companyId;
    }

    /** What was entered. */
    public StaffData data() {
        return new StaffData(name, Optional.ofNullable(phone), Optional.ofNullable(duty));
    }
}
