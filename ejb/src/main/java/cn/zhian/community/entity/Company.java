package cn.zhian.community.entity;

import cn.zhian.community.boundary.CompanyData;
import cn.zhian.community.boundary.StaffData;
import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordListener;
import cn.zhian.exchange.record.Recorded;
import cn.zhian.platform.EncryptedText;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A company (实有单位) at an address of a community (PH-5). Its staff are rows of their own. */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "company")
@SequenceGenerator(name = "company_seq", sequenceName = "company_seq", allocationSize = 50)
public class Company implements Recorded {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "company_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "community_id")
    private long communityId;

    @Column(name = "house_id")
    private Long houseId;

    @Column(name = "name")
    private String name;

    @Column(name = "credit_code")
    private String creditCode;

    @Column(name = "address")
    private String address;

    @Convert(converter = EncryptedText.class)
    @Column(name = "contact")
    private String contact;

    @Convert(converter = EncryptedText.class)
    @Column(name = "phone")
    private String phone;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected Company() {}

    /** A new company. */
    public Company(CompanyData data, Instant now) {
        communityId = data.communityId();
        createdAt = now;
        become(data, now);
    }

    /** Takes over checked data; the community stays. */
    public final void become(CompanyData data, Instant now) {
        houseId = data.houseId().orElse(null);
        name = data.name();
        creditCode = data.creditCode().orElse(null);
        address = data.address();
        contact = data.contact().orElse(null);
        phone = data.phone().orElse(null);
        changedAt = now;
    }

    /** What was entered. */
    public CompanyData data(List<StaffData> staff) {
        return new CompanyData(
                communityId,
                Optional.ofNullable(houseId),
                name,
                Optional.ofNullable(creditCode),
                address,
                Optional.ofNullable(contact),
                Optional.ofNullable(phone),
                staff);
    }

    /** Its number; present once it is stored. */
    public long id() {
        return id;
    }

    /** How often it was changed. */
    public long version() {
        return version;
    }

    /** Its community. */
    public long communityId() {
        return communityId;
    }

    /** When it was entered. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public List<Changed> recorded() {
        return List.of(Changed.one(RecordKind.COMPANY, communityId, id));
    }
}
