package cn.zhian.community.view;

import cn.zhian.community.boundary.Buildings;
import cn.zhian.community.boundary.CommunityExports;
import cn.zhian.community.boundary.CommunityRef;
import cn.zhian.community.boundary.HouseFilter;
import cn.zhian.community.boundary.HouseUse;
import cn.zhian.community.boundary.HouseView;
import cn.zhian.community.boundary.Houses;
import cn.zhian.community.boundary.Units;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Draft;
import cn.zhian.platform.view.Entered;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Texts;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;
import org.primefaces.model.StreamedContent;
import org.primefaces.model.TreeNode;

/** Buildings and units as a tree, and the houses of what is chosen in it. */
@Named("houses")
@ViewScoped
public class HousesView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    Buildings buildings;

    @Inject
    Units units;

    @Inject
    Houses houses;

    @Inject
    PlaceTree tree;

    @Inject
    CommunityExports exports;

    @Inject
    Workbooks workbooks;

    @Inject
    Place place;

    @Inject
    Texts texts;

    @Inject
    Messages messages;

    private TreeNode<Spot> root;
    private TreeNode<Spot> chosen;
    private String number;
    private HouseUse use;
    private SliceModel<HouseView> rows;
    private Detail<HouseView> detail;
    private final Draft<HouseForm> draft = new Draft<>();
    private final Draft<PlaceForm> placeDraft = new Draft<>();

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                HouseView::id,
                (offset, size, sort) -> houses.page(filter(), offset, size),
                () -> houses.count(filter()));
        detail = new Detail<>(rows, houses::get);
        readTree();
    }

    private void readTree() {
        root = tree.read(place.community().map(CommunityRef::id), Optional.ofNullable(getSpot()));
        PlaceTree.chosen(root).ifPresent(node -> chosen = node);
    }

    private HouseFilter filter() {
        Optional<Spot> spot = Optional.ofNullable(getSpot());
        return new HouseFilter(
                place.community().map(CommunityRef::id),
                spot.filter(s -> !s.unit()).map(Spot::id),
                spot.filter(Spot::unit).map(Spot::id),
                Optional.ofNullable(use),
                Entered.text(number));
    }

    /** Reads anew after the filter or the choice changed. */
    public void search() {
        rows.restart();
    }

    /** Takes the filter away. */
    public void clear() {
        number = null;
        use = null;
        rows.restart();
    }

    /** Shows the houses of the whole community. */
    public void chooseAll() {
        if (chosen != null) {
            chosen.setSelected(false);
        }
        chosen = null;
        rows.restart();
    }

    /** Opens an empty form for a building. */
    public void beginBuilding() {
        placeDraft.start(PlaceForm.ofNewBuilding());
    }

    /** Opens an empty form for a unit of the chosen building. */
    public void beginUnit() {
        placeDraft.start(PlaceForm.ofNewUnit(getSpot().buildingId()));
    }

    /** Opens the form of the chosen place. */
    public void editPlace() {
        Spot spot = getSpot();
        placeDraft.start(spot.unit() ? PlaceForm.of(units.get(spot.id())) : PlaceForm.of(buildings.get(spot.id())));
    }

    /** Stores the form of a place. */
    public void savePlace() {
        PlaceForm form = placeDraft.getForm();
        if (form.isUnit()) {
            saveUnit(form);
        } else {
            saveBuilding(form);
        }
        placeDraft.discard();
        readTree();
        rows.refresh();
        messages.done("community", "building.saved", form.getName());
    }

    private void saveBuilding(PlaceForm form) {
        if (form.getId() == null) {
            buildings.create(form.building(place.communityId()));
        } else {
            buildings.change(form.getId(), form.buildingChange());
        }
    }

    private void saveUnit(PlaceForm form) {
        if (form.getId() == null) {
            units.create(form.unit());
        } else {
            units.change(form.getId(), form.unitChange());
        }
    }

    /** Deletes the chosen place. */
    public void deletePlace() {
        Spot spot = getSpot();
        if (spot.unit()) {
            units.delete(spot.id());
        } else {
            buildings.delete(spot.id());
        }
        chosen = null;
        readTree();
        rows.restart();
        messages.done("community", "building.deleted", spot.name());
    }

    /** Opens an empty form for a house of the chosen unit. */
    public void begin() {
        draft.start(HouseForm.ofNew(getSpot().id()));
    }

    /** Opens the form of the shown house. */
    public void edit() {
        draft.start(HouseForm.of(detail.getIt()));
    }

    /** Stores the form of a house. */
    public void save() {
        HouseForm form = draft.getForm();
        HouseView saved =
                form.getId() == null ? houses.create(form.data()) : houses.change(form.getId(), form.change());
        draft.discard();
        detail.refresh();
        rows.refresh();
        messages.done("community", "house.saved", saved.label());
    }

    /** Deletes the shown house. */
    public void delete() {
        HouseView shown = detail.getIt();
        houses.delete(shown.id());
        detail.close();
        rows.restart();
        messages.done("community", "house.deleted", shown.label());
    }

    /** What is filtered, as Excel. */
    public StreamedContent getFile() {
        HouseFilter filter = filter();
        var words = workbooks.words();
        return workbooks.file(texts.get("community").get("house.list"), out -> exports.houses(filter, out, words));
    }

    /** The uses to choose from. */
    public HouseUse[] getUses() {
        return HouseUse.values();
    }

    /** What is chosen in the tree; null for the whole community. */
    public Spot getSpot() {
        return chosen == null ? null : chosen.getData();
    }

    /** The tree. */
    public TreeNode<Spot> getRoot() {
        return root;
    }

    /** The chosen node. */
    public TreeNode<Spot> getChosen() {
        return chosen;
    }

    /** The chosen node. */
    public void setChosen(TreeNode<Spot> chosen) {
        this.chosen = chosen;
    }

    /** The list. */
    public SliceModel<HouseView> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<HouseView> getDetail() {
        return detail;
    }

    /** The form of a house. */
    public Draft<HouseForm> getDraft() {
        return draft;
    }

    /** The form of a building or unit. */
    public Draft<PlaceForm> getPlaceDraft() {
        return placeDraft;
    }

    /** The filter. */
    public String getNumber() {
        return number;
    }

    /** The filter. */
    public void setNumber(String number) {
        this.number = number;
    }

    /** The filter. */
    public HouseUse getUse() {
        return use;
    }

    /** The filter. */
    public void setUse(HouseUse use) {
        this.use = use;
    }
}
