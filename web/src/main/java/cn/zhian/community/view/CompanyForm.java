package cn.zhian.community.view;

import cn.zhian.community.boundary.CompanyChange;
import cn.zhian.community.boundary.CompanyData;
import cn.zhian.community.boundary.CompanyView;
import cn.zhian.community.boundary.StaffData;
import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A company being filled in; without an id a new one. Of a known one contact and phone stay empty unless they are to change. */
public class CompanyForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private String name;
    private String creditCode;
    private String address;
    private String shownContact;
    private String shownPhone;
    private String contact;
    private String phone;
    private Long buildingId;
    private Long unitId;
    private Long houseId;
    private final List<StaffForm> staff = new ArrayList<>();

    static CompanyForm of(CompanyView view) {
        CompanyForm form = new CompanyForm();
        form.id = view.id();
        form.version = view.version();
        form.name = view.name();
        form.creditCode = view.creditCode().orElse(null);
        form.address = view.address();
        form.shownContact = view.contact().orElse("");
        form.shownPhone = view.phone().orElse("");
        form.houseId = view.houseId().orElse(null);
        return form;
    }

    CompanyData data(long communityId) {
        return new CompanyData(
                communityId,
                Optional.ofNullable(houseId),
                name,
                Entered.text(creditCode),
                address == null ? "" : address,
                Entered.text(contact),
                Entered.text(phone),
                entered());
    }

    CompanyChange change() {
        return new CompanyChange(
                OptionalLong.of(version),
                Change.to(Optional.ofNullable(houseId)),
                Change.to(name),
                Change.to(Entered.text(creditCode)),
                Change.to(address == null ? "" : address),
                typed(contact),
                typed(phone),
                Change.none());
    }

    /** Rows without a name were left empty. */
    List<StaffData> entered() {
        return staff.stream()
                .map(StaffForm::data)
                .filter(member -> member.name() != null && !member.name().isBlank())
                .toList();
    }

    private static Change<String> typed(String text) {
        return Entered.text(text).map(Change::to).orElse(Change.none());
    }

    /** Adds an empty row. */
    public void addStaff() {
        staff.add(new StaffForm());
    }

    /** The rows. */
    public List<StaffForm> getStaff() {
        return staff;
    }

    /** For the page. */
    public Long getId() {
        return id;
    }

    /** For the page. */
    public void setId(Long id) {
        this.id = id;
    }

    /** For the page. */
    public long getVersion() {
        return version;
    }

    /** For the page. */
    public void setVersion(long version) {
        this.version = version;
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
    public String getCreditCode() {
        return creditCode;
    }

    /** For the page. */
    public void setCreditCode(String creditCode) {
        this.creditCode = creditCode;
    }

    /** For the page. */
    public String getAddress() {
        return address;
    }

    /** For the page. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** For the page. */
    public String getShownContact() {
        return shownContact;
    }

    /** For the page. */
    public void setShownContact(String shownContact) {
        this.shownContact = shownContact;
    }

    /** For the page. */
    public String getShownPhone() {
        return shownPhone;
    }

    /** For the page. */
    public void setShownPhone(String shownPhone) {
        this.shownPhone = shownPhone;
    }

    /** For the page. */
    public String getContact() {
        return contact;
    }

    /** For the page. */
    public void setContact(String contact) {
        this.contact = contact;
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
    public Long getBuildingId() {
        return buildingId;
    }

    /** For the page. */
    public void setBuildingId(Long buildingId) {
        this.buildingId = buildingId;
    }

    /** For the page. */
    public Long getUnitId() {
        return unitId;
    }

    /** For the page. */
    public void setUnitId(Long unitId) {
        this.unitId = unitId;
    }

    /** For the page. */
    public Long getHouseId() {
        return houseId;
    }

    /** For the page. */
    public void setHouseId(Long houseId) {
        this.houseId = houseId;
    }
}
