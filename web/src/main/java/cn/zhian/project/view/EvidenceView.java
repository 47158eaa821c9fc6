package cn.zhian.project.view;

import cn.zhian.community.boundary.CommunityDirectory;
import cn.zhian.device.register.boundary.InstalledDevice;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.Texts;
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
    CheckedItems words;

    @Inject
    CommunityDirectory directory;

    @Inject
    Place place;

    @Inject
    Texts texts;

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

    /** How many items are in a state. */
    public long count(EvidenceState state) {
        return getItems().stream().filter(item -> item.state() == state).count();
    }

    private List<EvidenceItem> read() {
        Map<String, String> names = getIt().check().devices().stream()
                .collect(Collectors.toMap(InstalledDevice::reference, InstalledDevice::name));
        List<CheckedItem> checked = words.of(getIt().check());
        List<EvidenceItem> read = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            read.add(item(checked.get(i), getIt().lines().get(i), names));
        }
        return read;
    }

    private EvidenceItem item(CheckedItem checked, EvidenceLine line, Map<String, String> names) {
        return new EvidenceItem(
                checked,
                line.state(),
                kind(line.state()),
                line.figures().stream().filter(Figure::holds).count(),
                line.figures().size(),
                line.figures().stream()
                        .sorted(Comparator.comparing(Figure::holds))
                        .map(figure -> figure(figure, names))
                        .toList());
    }

    private FigureLine figure(Figure figure, Map<String, String> names) {
        String value = figure.value().isPresent()
                ? String.valueOf(figure.value().getAsLong())
                : texts.get("evidence").get("figure.unknown");
        String text = texts.get("evidence")
                .format(
                        "figure." + figure.kind().name(),
                        value,
                        String.valueOf(figure.kind().threshold()));
        return new FigureLine(names.get(figure.device()), figure.device(), text, figure.holds());
    }

    private static String kind(EvidenceState state) {
        return switch (state) {
            case PROVEN -> "good";
            case NOT_PROVEN, MISSING -> "bad";
            case NO_SOURCE -> "warn";
            case BY_STATEMENT -> "info";
            case NOT_APPLICABLE -> "off";
        };
    }

    private long community() {
        return id == null ? place.communityId() : id;
    }

    /** Name of the community. */
    public String getName() {
        return directory.find(community()).orElseThrow().name();
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
