package cn.zhian.community.view;

import cn.zhian.community.boundary.CommunityChange;
import cn.zhian.community.boundary.CommunityData;
import cn.zhian.community.boundary.CommunityKind;
import cn.zhian.community.boundary.CommunityView;
import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import java.io.Serializable;
import java.util.OptionalLong;

/** A community being filled in; without an id a new one. */
public class CommunityForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private String code;
    private String name;
    private String address;
    private CommunityKind kind;
    private String standardAddress;
    private String town;
    private String committee;
    private String levelWanted;
    private String levelReached;

    static CommunityForm empty() {
        CommunityForm form = new CommunityForm();
        form.kind = CommunityKind.NEW;
        form.address = "";
        return form;
    }

    static CommunityForm of(CommunityView view) {
        CommunityForm form = new CommunityForm();
        form.id = view.id();
        form.version = view.version();
        form.code = view.code();
        form.name = view.name();
        form.address = view.address();
        form.kind = view.kind();
        form.standardAddress = view.standardAddress().equals(view.address()) ? null : view.standardAddress();
        form.town = view.town().orElse(null);
        form.committee = view.committee().orElse(null);
        form.levelWanted = view.levelWanted().orElse(null);
        form.levelReached = view.levelReached().orElse(null);
        return form;
    }

    CommunityData data() {
        return new CommunityData(
                code,
                name,
                address,
                kind,
                Entered.text(standardAddress),
                Entered.text(town),
                Entered.text(committee),
                Entered.text(levelWanted),
                Entered.text(levelReached));
    }

    CommunityChange change() {
        return new CommunityChange(
                OptionalLong.of(version),
                Change.to(code),
                Change.to(name),
                Change.to(address == null ? "" : address),
                Change.to(kind),
                Change.to(Entered.text(standardAddress)),
                Change.to(Entered.text(town)),
                Change.to(Entered.text(committee)),
                Change.to(Entered.text(levelWanted)),
                Change.to(Entered.text(levelReached)));
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
    public String getCode() {
        return code;
    }

    /** For the page. */
    public void setCode(String code) {
        this.code = code;
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
    public String getAddress() {
        return address;
    }

    /** For the page. */
    public void setAddress(String address) {
        this.address = address;
    }

    /** For the page. */
    public CommunityKind getKind() {
        return kind;
    }

    /** For the page. */
    public void setKind(CommunityKind kind) {
        this.kind = kind;
    }

    /** For the page. */
    public String getStandardAddress() {
        return standardAddress;
    }

    /** For the page. */
    public void setStandardAddress(String standardAddress) {
        this.standardAddress = standardAddress;
    }

    /** For the page. */
    public String getTown() {
        return town;
    }

    /** For the page. */
    public void setTown(String town) {
        this.town = town;
    }

    /** For the page. */
    public String getCommittee() {
        return committee;
    }

    /** For the page. */
    public void setCommittee(String committee) {
        this.committee = committee;
    }

    /** For the page. */
    public String getLevelWanted() {
        return levelWanted;
    }

    /** For the page. */
    public void setLevelWanted(String levelWanted) {
        this.levelWanted = levelWanted;
    }

    /** For the page. */
    public String getLevelReached() {
        return levelReached;
    }

    /** For the page. */
    public void setLevelReached(String levelReached) {
        this.levelReached = levelReached;
    }
}
