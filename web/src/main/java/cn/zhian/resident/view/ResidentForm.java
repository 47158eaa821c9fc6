package cn.zhian.resident.view;

import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import cn.zhian.resident.boundary.Care;
import cn.zhian.resident.boundary.CareKind;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentChange;
import cn.zhian.resident.boundary.ResidentData;
import cn.zhian.resident.boundary.ResidentView;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** A resident being filled in; without an id a new one. Of a known one the personal fields stay empty unless they are to change. */
public class ResidentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private String shownName;
    private String shownNumber;
    private String shownPhone;
    private Long buildingId;
    private Long unitId;
    private Long houseId;
    private String name;
    private DocumentType documentType;
    private String documentNumber;
    private String phone;
    private Gender gender;
    private LocalDate birthDate;
    private Population population;
    private Relation relation;
    private LocalDate movedIn;
    private LocalDate tenancyFrom;
    private LocalDate tenancyTo;
    private CareKind careKind;
    private String careNote;

    static ResidentForm empty() {
        ResidentForm form = new ResidentForm();
        form.documentType = DocumentType.ID_CARD;
        form.population = Population.PERMANENT;
        form.relation = Relation.HOUSEHOLDER;
        return form;
    }

    static ResidentForm of(ResidentView view) {
        ResidentForm form = new ResidentForm();
        form.id = view.id();
        form.version = view.version();
        form.shownName = view.name();
        form.shownNumber = view.documentNumber();
        form.shownPhone = view.phone().orElse("");
        form.houseId = view.houseId();
        form.documentType = view.documentType();
        form.population = view.population();
        form.relation = view.relation();
        form.gender = view.gender();
        form.movedIn = view.movedIn().orElse(null);
        form.tenancyFrom = view.tenancyFrom().orElse(null);
        form.tenancyTo = view.tenancyTo().orElse(null);
        view.care().ifPresent(care -> {
            form.careKind = care.kind();
            form.careNote = care.note().orElse(null);
        });
        return form;
    }

    ResidentData data() {
        return new ResidentData(
                houseId == null ? 0 : houseId,
                List.of(),
                population,
                name,
                documentType,
                documentNumber,
                Entered.text(phone),
                Optional.ofNullable(gender),
                Optional.ofNullable(birthDate),
                relation,
                Optional.ofNullable(movedIn),
                Optional.ofNullable(tenancyFrom),
                Optional.ofNullable(tenancyTo));
    }

    /** @param care whether the user may see and change special care */
    ResidentChange change(boolean care) {
        return new ResidentChange(
                OptionalLong.of(version),
                Change.to(houseId == null ? 0L : houseId),
                Change.none(),
                Change.to(population),
                typed(name),
                documentNumber == null || documentNumber.isBlank() ? Change.none() : Change.to(documentType),
                typed(documentNumber),
                typed(phone),
                gender == null ? Change.none() : Change.to(gender),
                birthDate == null ? Change.none() : Change.to(birthDate),
                Change.to(relation),
                Change.to(Optional.ofNullable(movedIn)),
                Change.to(Optional.ofNullable(tenancyFrom)),
                Change.to(Optional.ofNullable(tenancyTo)),
                care ? Change.to(care()) : Change.none());
    }

    private Optional<Care> care() {
        return Optional.ofNullable(careKind).map(kind -> new Care(kind, Entered.text(careNote)));
    }

    private static Change<String> typed(String text) {
        return Entered.text(text).map(Change::to).orElse(Change.none());
    }

    /** Whether the document's number tells gender and birth date. */
    public boolean isTelling() {
        return documentType == DocumentType.ID_CARD;
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
    public String getShownName() {
        return shownName;
    }

    /** For the page. */
    public void setShownName(String shownName) {
        this.shownName = shownName;
    }

    /** For the page. */
    public String getShownNumber() {
        return shownNumber;
    }

    /** For the page. */
    public void setShownNumber(String shownNumber) {
        this.shownNumber = shownNumber;
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

    /** For the page. */
    public String getName() {
        return name;
    }

    /** For the page. */
    public void setName(String name) {
        this.name = name;
    }

    /** For the page. */
    public DocumentType getDocumentType() {
        return documentType;
    }

    /** For the page. */
    public void setDocumentType(DocumentType documentType) {
        this.documentType = documentType;
    }

    /** For the page. */
    public String getDocumentNumber() {
        return documentNumber;
    }

    /** For the page. */
    public void setDocumentNumber(String documentNumber) {
        this.documentNumber = documentNumber;
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
    public Gender getGender() {
        return gender;
    }

    /** For the page. */
    public void setGender(Gender gender) {
        this.gender = gender;
    }

    /** For the page. */
    public LocalDate getBirthDate() {
        return birthDate;
    }

    /** For the page. */
    public void setBirthDate(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    /** For the page. */
    public Population getPopulation() {
        return population;
    }

    /** For the page. */
    public void setPopulation(Population population) {
        this.population = population;
    }

    /** For the page. */
    public Relation getRelation() {
        return relation;
    }

    /** For the page. */
    public void setRelation(Relation relation) {
        this.relation = relation;
    }

    /** For the page. */
    public LocalDate getMovedIn() {
        return movedIn;
    }

    /** For the page. */
    public void setMovedIn(LocalDate movedIn) {
        this.movedIn = movedIn;
    }

    /** For the page. */
    public LocalDate getTenancyFrom() {
        return tenancyFrom;
    }

    /** For the page. */
    public void setTenancyFrom(LocalDate tenancyFrom) {
        this.tenancyFrom = tenancyFrom;
    }

    /** For the page. */
    public LocalDate getTenancyTo() {
        return tenancyTo;
    }

    /** For the page. */
    public void setTenancyTo(LocalDate tenancyTo) {
        this.tenancyTo = tenancyTo;
    }

    /** For the page. */
    public CareKind getCareKind() {
        return careKind;
    }

    /** For the page. */
    public void setCareKind(CareKind careKind) {
        this.careKind = careKind;
    }

    /** For the page. */
    public String getCareNote() {
        return careNote;
    }

    /** For the page. */
    public void setCareNote(String careNote) {
        this.careNote = careNote;
    }
}
