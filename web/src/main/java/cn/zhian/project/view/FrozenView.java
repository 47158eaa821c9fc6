package cn.zhian.project.view;

import cn.zhian.identity.boundary.Permission;
import cn.zhian.platform.view.Me;
import cn.zhian.platform.view.Place;
import cn.zhian.project.evidence.boundary.FrozenLine;
import cn.zhian.project.evidence.boundary.FrozenSheets;
import cn.zhian.project.evidence.entity.SheetContent;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Acceptance sheets as they were decided on, beside what is known now (WF-4). */
@Named("frozen")
@ViewScoped
public class FrozenView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    FrozenSheets sheets;

    @Inject
    EvidenceView live;

    @Inject
    FigureWords words;

    @Inject
    Me me;

    @Inject
    Place place;

    private Long project;
    private Integer number;
    private transient cn.zhian.project.evidence.boundary.FrozenView it;
    private transient List<FrozenItem> items;
    private transient List<FrozenLine> all;

    /** The sheet in the address; null if there is none. */
    public cn.zhian.project.evidence.boundary.FrozenView getIt() {
        if (it == null && project != null && number != null) {
            it = sheets.get(project, number);
        }
        return it;
    }

    /** Its items. */
    public List<FrozenItem> getItems() {
        if (items == null) {
            Map<String, SheetContent.Device> devices = getIt().content().devices().stream()
                    .collect(Collectors.toMap(SheetContent.Device::reference, Function.identity()));
            items = getIt().content().items().stream()
                    .map(item -> item(item, devices))
                    .toList();
        }
        return items;
    }

    private FrozenItem item(SheetContent.Item item, Map<String, SheetContent.Device> devices) {
        List<SheetContent.Device> counted =
                item.devices().stream().map(devices::get).toList();
        List<SheetContent.Measured> figures = counted.stream()
                .flatMap(device -> device.figures().stream())
                .filter(figure -> figure.source().isPresent())
                .toList();
        return new FrozenItem(
                item,
                EvidenceView.kind(item.evidence()),
                figures.stream().filter(SheetContent.Measured::holds).count(),
                figures.size(),
                counted.stream()
                        .flatMap(device -> device.figures().stream().map(figure -> words.line(figure, device.name())))
                        .sorted(Comparator.comparing(FigureLine::kind))
                        .toList());
    }

    /** The sheets of the community, newest first; none for who does not read projects. */
    public List<FrozenLine> getAll() {
        if (all == null) {
            Long community = live.getId() == null ? place.getId() : live.getId();
            all = community != null && me.caller().may(Permission.PROJECT_READ) ? sheets.in(community) : List.of();
        }
        return all;
    }

    /** The project in the address. */
    public Long getProject() {
        return project;
    }

    /** The project in the address. */
    public void setProject(Long project) {
        this.project = project;
    }

    /** Number of the sheet in the address. */
    public Integer getNumber() {
        return number;
    }

    /** Number of the sheet in the address. */
    public void setNumber(Integer number) {
        this.number = number;
    }
}
