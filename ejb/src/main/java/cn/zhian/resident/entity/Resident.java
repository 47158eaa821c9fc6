package cn.zhian.resident.entity;

import cn.zhian.exchange.record.Changed;
import cn.zhian.exchange.record.RecordKind;
import cn.zhian.exchange.record.RecordListener;
import cn.zhian.exchange.record.Recorded;
import cn.zhian.platform.EncryptedText;
import cn.zhian.resident.boundary.Care;
import cn.zhian.resident.boundary.CareKind;
import cn.zhian.resident.boundary.DocumentType;
import cn.zhian.resident.boundary.Gender;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.Relation;
import cn.zhian.resident.boundary.ResidentData;
import cn.zhian.resident.boundary.ResidentStatus;
import cn.zhian.resident.control.BirthGroup;
import cn.zhian.resident.control.BlindIndexes;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A registered person of a community (PH-4). Active from registration; leaves by moving out, comes back by returning.
 * Name, document, phone and birth date are encrypted; beside them stand the blind indexes by which they are found.
 */
@Entity
@EntityListeners(RecordListener.class)
@Table(name = "resident")
@SequenceGenerator(name = "resident_seq", sequenceName = "resident_seq", allocationSize = 50)
public class Resident implements Recorded {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "resident_seq")
    @Column(name = "id")
    private Long id;

    @Version
    @Column(name = "version")
    private long version;

    @Column(name = "community_id")
    private long communityId;

    @Column(name = "house_id")
    private Long houseId;

    @ElementCollection
    @CollectionTable(name = "resident_house", joinColumns = @JoinColumn(name = "resident_id"))
    private List<FurtherHouse> furtherHouses = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    @Column(name = "population")
    private Population population;

    @Convert(converter = EncryptedText.class)
    @Column(name = "name")
    private String name;

    @Column(name = "name_index")
    private byte[] nameIndex;

    @Enumerated(EnumType.STRING)
    @Column(name = "document_type")
    private DocumentType documentType;

    @Convert(converter = EncryptedText.class)
    @Column(name = "document_number")
    private String documentNumber;

    @Column(name = "document_index")
    private byte[] documentIndex;

    @Convert(converter = EncryptedText.class)
    @Column(name = "phone")
    private String phone;

    @Column(name = "phone_index")
    private byte[] phoneIndex;

    @Column(name = "phone_tail_index")
    private byte[] phoneTailIndex;

    @Enumerated(EnumType.STRING)
    @Column(name = "gender")
    private Gender gender;

    @Convert(converter = EncryptedText.class)
    @Column(name = "birth_date")
    private String birthDate;

    @Column(name = "birth_group")
    private Integer birthGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "relation")
    private Relation relation;

    @Column(name = "moved_in")
    private LocalDate movedIn;

    @Column(name = "moved_out")
    private LocalDate movedOut;

    @Column(name = "tenancy_from")
    private LocalDate tenancyFrom;

    @Column(name = "tenancy_to")
    private LocalDate tenancyTo;

    @Column(name = "photo")
    private String photo;

    @Enumerated(EnumType.STRING)
    @Column(name = "status")
    private ResidentStatus status;

    @Enumerated(EnumType.STRING)
    @Column(name = "care_kind")
    private CareKind careKind;

    @Convert(converter = EncryptedText.class)
    @Column(name = "care_note")
    private String careNote;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For JPA. */
    protected Resident() {}

    /** A new resident with checked data in normal form. */
    public Resident(long communityId, ResidentData data, BlindIndexes indexes, Instant now) {
        this.communityId = communityId;
        status = ResidentStatus.ACTIVE;
        createdAt = now;
        become(data, indexes, now);
    }

    /** Takes over checked data in normal form; the community stays. */
    public final void become(ResidentData data, BlindIndexes indexes, Instant now) {
        houseId = data.houseId();
        if (!data.furtherHouses().equals(further())) {
            furtherHouses.clear();
            data.furtherHouses().forEach(house -> furtherHouses.add(new FurtherHouse(house)));
        }
        population = data.population();
        relation = data.relation();
        gender = data.gender().orElse(Gender.UNKNOWN);
        movedIn = data.movedIn().orElse(null);
        tenancyFrom = data.tenancyFrom().orElse(null);
        tenancyTo = data.tenancyTo().orElse(null);
        identify(data, indexes);
        changedAt = now;
    }

    private void identify(ResidentData data, BlindIndexes indexes) {
        name = data.name();
        nameIndex = indexes.name(name);
        documentType = data.documentType();
        documentNumber = data.documentNumber();
        documentIndex = indexes.document(documentNumber);
        phone = data.phone().orElse(null);
        phoneIndex = data.phone().map(indexes::phone).orElse(null);
        phoneTailIndex = data.phone().map(indexes::phoneTail).orElse(null);
        birthDate = data.birthDate().map(LocalDate::toString).orElse(null);
        birthGroup = data.birthDate().map(BirthGroup::of).orElse(null);
    }

    /** Moves out; further houses go, the main house stays as the last known one. */
    public void leave(LocalDate day, Instant now) {
        status = ResidentStatus.LEFT;
        movedOut = day;
        furtherHouses.clear();
        changedAt = now;
    }

    /** Comes back. */
    public void comeBack(long house, LocalDate day, Instant now) {
        status = ResidentStatus.ACTIVE;
        houseId = house;
        movedIn = day;
        movedOut = null;
        changedAt = now;
    }

    /** Keeps the reference of a picture, or none. */
    public void show(Optional<String> reference, Instant now) {
        photo = reference.orElse(null);
        changedAt = now;
    }

    /** Keeps special care, or none. */
    public void careFor(Optional<Care> care, Instant now) {
        careKind = care.map(Care::kind).orElse(null);
        careNote = care.flatMap(Care::note).orElse(null);
        changedAt = now;
    }

    /** What was registered. */
    public ResidentData data() {
        return new ResidentData(
                houseId == null ? 0 : houseId,
                further(),
                population,
                name,
                documentType,
                documentNumber,
                phone(),
                Optional.of(gender),
                birthDate(),
                relation,
                Optional.ofNullable(movedIn),
                Optional.ofNullable(tenancyFrom),
                Optional.ofNullable(tenancyTo));
    }

    private List<cn.zhian.resident.boundary.HouseRelation> further() {
        return furtherHouses.stream().map(FurtherHouse::value).toList();
    }

    /** Special care, if there is any. */
    public Optional<Care> care() {
        return Optional.ofNullable(careKind).map(kind -> new Care(kind, Optional.ofNullable(careNote)));
    }

    /** Its number; present once it is stored. */
    public long id() {
        return id;
    }

    /** How often it was changed. */
    public long version() {
        return version;
    }

    /** The community. */
    public long communityId() {
        return communityId;
    }

    /** The main house. */
    public Optional<Long> houseId() {
        return Optional.ofNullable(houseId);
    }

    /** Full name. */
    public String name() {
        return name;
    }

    /** Kind of population. */
    public Population population() {
        return population;
    }

    /** Kind of document. */
    public DocumentType documentType() {
        return documentType;
    }

    /** Full number. */
    public String documentNumber() {
        return documentNumber;
    }

    /** Full number. */
    public Optional<String> phone() {
        return Optional.ofNullable(phone);
    }

    /** As the document says. */
    public Gender gender() {
        return gender;
    }

    /** Birth date. */
    public Optional<LocalDate> birthDate() {
        return Optional.ofNullable(birthDate).map(LocalDate::parse);
    }

    /** What the person is to the main house. */
    public Relation relation() {
        return relation;
    }

    /** Day of moving in. */
    public Optional<LocalDate> movedIn() {
        return Optional.ofNullable(movedIn);
    }

    /** Day of moving out. */
    public Optional<LocalDate> movedOut() {
        return Optional.ofNullable(movedOut);
    }

    /** First day of the tenancy. */
    public Optional<LocalDate> tenancyFrom() {
        return Optional.ofNullable(tenancyFrom);
    }

    /** Last day of the tenancy. */
    public Optional<LocalDate> tenancyTo() {
        return Optional.ofNullable(tenancyTo);
    }

    /** Reference of the picture. */
    public Optional<String> photo() {
        return Optional.ofNullable(photo);
    }

    /** Whether the person lives here. */
    public ResidentStatus status() {
        return status;
    }

    /** When it was registered. */
    public Instant createdAt() {
        return createdAt;
    }

    /** When it was last changed. */
    public Instant changedAt() {
        return changedAt;
    }

    @Override
    public List<Changed> recorded() {
        return List.of(Changed.one(RecordKind.RESIDENT, communityId, id));
    }
}
