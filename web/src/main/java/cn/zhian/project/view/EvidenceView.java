package cn.zhian.project.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.device.boundary.DeviceDirectory;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Place;
import cn.zhian.project.evidence.boundary.AcceptanceSheet;
import cn.zhian.project.evidence.boundary.AcceptanceSheets;
import cn.zhian.project.evidence.entity.EvidenceLine;
import cn.zhian.project.evidence.entity.EvidenceState;
import cn.zhian.project.evidence.entity.Figure;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Acceptance by live evidence (WF-4). */
@Named("evidence")
@ViewScoped
public class EvidenceView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int WEEK = 7;

    @Inject
    AcceptanceSheets sheets;

    @Inject
    CheckedItems checked;

    @Inject
    FigureWords words;

    @Inject
    DeviceDirectory directory;

    @Inject
    CommunityDirectory communities;

    @Inject
    Me me;

    @Inject
    Place place;

    private Long id;
    private int days = WEEK;
    private transient AcceptanceSheet it;
    private transient List<EvidenceItem> items;

    /** Looks anew. */
    public void search() {
        it = null;
        items = null;
    }

    /** The sheet; null if no table applies. */
    public AcceptanceSheet getIt() {
        if (it == null) {
            it = sheets.sheet(community(), days).orElse(null);
        }
        return it;
    }

    /** Its items in words. */
    public List<EvidenceItem> getItems() {
        if (items == null) {
            items = read();
        }
        return items;
    }

    /** What live data say now about an item of a frozen sheet; null if the table has no such item any more. */
    public EvidenceItem now(String item) {
        return getIt() == null
                ? null
                : getItems().stream()
                        .filter(one -> one.item().id().equals(item))
                        .findFirst()
                        .orElse(null);
    }

    /** How many items are in a state. */
    public long count(EvidenceState state) {
        return getItems().stream().filter(item -> item.state() == state).count();
    }

    private List<EvidenceItem> read() {
        Map<String, String> names = getIt().check().devices().stream()
                .collect(Collectors.toMap(InstalledDevice::reference, InstalledDevice::name));
        List<CheckedItem> checked = this.checked.of(getIt().check());
        FigureLinks links = FigureLinks.of(directory.doorsIn(community()), getIt().window(), me);
        List<EvidenceItem> read = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            read.add(item(checked.get(i), getIt().lines().get(i), names, links));
        }
        return read;
    }

    private EvidenceItem item(CheckedItem checked, EvidenceLine line, Map<String, String> names, FigureLinks links) {
        return new EvidenceItem(
                checked,
                line.state(),
                kind(line.state()),
                line.figures().stream().filter(Figure::holds).count(),
                (int) line.figures().stream()
                        .filter(figure -> figure.kind().source().isPresent())
                        .count(),
                line.figures().stream()
                        .sorted(Comparator.comparing(Figure::holds))
                        .map(figure -> words.line(figure, names.get(figure.device()), links))
                        .toList());
    }

    /** How a state is shown. */
    static String kind(EvidenceState state) {
        return switch (state) {
            case PROVEN -> "good";
            case CONTRADICTED, MISSING -> "bad";
            case NOT_PROVEN, NO_SOURCE -> "warn";
            case BY_STATEMENT -> "info";
            case NOT_APPLICABLE -> "off";
        };
    }

    private long community() {
        return id == null ? place.communityId() : id;
    }

    /** Name of the community. */
    public String getName() {
        return communities.find(community()).orElseThrow().name();
    }

    /** The states, for their counts. */
    public EvidenceState[] getStates() {
        return EvidenceState.values();
    }

    /** The community in the address; null: the one where the user works. */
    public Long getId() {
        return id;
    }

    /** The community in the address. */
    public void setId(Long id) {
        this.id = id;
    }

    /** Full days to look back. */
    public int getDays() {
        return days;
    }

    /** Full days to look back. */
    public void setDays(int days) {
        this.days = days;
    }
}
