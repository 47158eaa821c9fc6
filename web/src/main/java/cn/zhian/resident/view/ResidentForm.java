package cn.zhian.resident.view;

import cn.zhian.community.boundary.HouseView;
import cn.zhian.platform.Change;
import cn.zhian.platform.view.Entered;
import cn.zhian.resident.boundary.Care;
import cn.zhian.resident.boundary.CareKind;
import cn.zhian.resident.boundary.DocumentHint;
import cn.zhian.resident.boundary.Population;
import cn.zhian.resident.boundary.ResidentChange;
import cn.zhian.resident.boundary.ResidentData;
import cn.zhian.resident.boundary.ResidentView;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** A resident being filled in; without an id a new one. Of a known one the personal fields stay empty unless they are to change. */
public class ResidentForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private Long id;
    private long version;
    private Population population = Population.PERMANENT;
    private CareKind careKind;
    private String careNote;

    private ShownPerson shown = ShownPerson.NOBODY;
    private IdentityForm identity = new IdentityForm();
    private HomeForm home = new HomeForm();

    /** @param house reads a house by its id */
    static ResidentForm of(ResidentView view, LongFunction<HouseView> house) {
        ResidentForm form = new ResidentForm();
        form.id = view.id();
        form.version = view.version();
        form.population = view.population();
        form.shown = ShownPerson.of(view);
        form.identity = IdentityForm.of(view);
        form.home = HomeForm.of(view, house);
        view.care().ifPresent(care -> {
            form.careKind = care.kind();
            form.careNote = care.note().orElse(null);
        });
        return form;
    }

    ResidentData data() {
        return new ResidentData(
                home.house(),
                home.furtherHouses(),
                population,
                identity.getName(),
                identity.getDocumentType(),
                identity.getDocumentNumber(),
                Entered.text(identity.getPhone()),
                Optional.ofNullable(identity.getGender()),
                Optional.ofNullable(identity.getBirthDate()),
                home.getRelation(),
                Optional.ofNullable(home.getMovedIn()),
                Optional.ofNullable(home.getTenancyFrom()),
                Optional.ofNullable(home.getTenancyTo()));
    }

    /** Whether the number that was entered names a county that does not exist now. */
    boolean hasUnknownCounty() {
        return Entered.text(identity.getDocumentNumber())
                .filter(number -> DocumentHint.countyUnknown(identity.getDocumentType(), number))
                .isPresent();
    }

    /** @param care whether the user may see and change special care */
    ResidentChange change(boolean care) {
        return new ResidentChange(
                OptionalLong.of(version),
                Change.to(home.house()),
                Change.to(home.furtherHouses()),
                Change.to(population),
                typed(identity.getName()),
                identity.typeOfNewDocument(),
                typed(identity.getDocumentNumber()),
                typed(identity.getPhone()),
                chosen(identity.getGender()),
                chosen(identity.getBirthDate()),
                Change.to(home.getRelation()),
                Change.to(Optional.ofNullable(home.getMovedIn())),
                Change.to(Optional.ofNullable(home.getTenancyFrom())),
                Change.to(Optional.ofNullable(home.getTenancyTo())),
                care ? Change.to(care()) : Change.none());
    }

    private Optional<Care> care() {
        return Optional.ofNullable(careKind).map(kind -> new Care(kind, Entered.text(careNote)));
    }

    private static Change<String> typed(String text) {
        return Entered.text(text).map(Change::to).orElse(Change.none());
    }

    private static <T> Change<T> chosen(T value) {
        return value == null ? Change.none() : Change.to(value);
    }

    /** What stays as it is. */
    public ShownPerson getShown() {
        return shown;
    }

    /** Who. */
    public IdentityForm getIdentity() {
        return identity;
    }

    /** Where and how. */
    public HomeForm getHome() {
        return home;
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
    public Population getPopulation() {
        return population;
    }

    /** For the page. */
    public void setPopulation(Population population) {
        this.population = population;
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
