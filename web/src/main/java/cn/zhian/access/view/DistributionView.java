package cn.zhian.access.view;

import cn.zhian.access.distribution.boundary.CompareWithDevice;
import cn.zhian.access.distribution.boundary.ComparisonView;
import cn.zhian.access.distribution.boundary.ControllerCounts;
import cn.zhian.access.distribution.boundary.DistributionState;
import cn.zhian.access.distribution.entity.ComparisonState;
import cn.zhian.access.distribution.entity.WishState;
import cn.zhian.platform.NotFound;
import cn.zhian.platform.view.Detail;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import cn.zhian.platform.view.SliceModel;
import cn.zhian.platform.view.Workbooks;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.primefaces.model.StreamedContent;

/** How far the cards are on each controller; compare and repair. */
@Named("distribution")
@ViewScoped
public class DistributionView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 50;

    @Inject
    DistributionState state;

    @Inject
    CompareWithDevice comparisons;

    @Inject
    Place place;

    @Inject
    Messages messages;

    @Inject
    Workbooks workbooks;

    @Inject
    AccessSheets sheets;

    private SliceModel<ControllerCounts> rows;
    private Detail<ControllerDistribution> detail;

    @PostConstruct
    void start() {
        rows = SliceModel.counted(
                ControllerCounts::controllerId,
                (offset, size, sort) ->
                        counts().stream().skip(offset).limit(size).toList(),
                () -> counts().size());
        detail = new Detail<>(rows, this::read);
    }

    private List<ControllerCounts> counts() {
        return state.counts(place.communityId());
    }

    private ControllerDistribution read(long controllerId) {
        ControllerCounts one = counts().stream()
                .filter(counts -> counts.controllerId() == controllerId)
                .findFirst()
                .orElseThrow(() -> new NotFound("controller", controllerId));
        Optional<ComparisonView> latest = comparisons.latest(controllerId);
        return new ControllerDistribution(
                one,
                state.cards(controllerId, WishState.FAILED, 0, SHOWN),
                state.cards(controllerId, WishState.NOT_ON_CONTROLLER, 0, SHOWN),
                latest,
                latest.map(view -> comparisons.differences(view.id(), 0, SHOWN)).orElse(List.of()));
    }

    /** What is filtered, as a workbook. */
    public StreamedContent getFile() {
        return workbooks.list(
                "distribution.export",
                Optional.of(place.communityId()),
                sheets.distribution(),
                () -> counts().stream());
    }

    /** Reads the shown controller back. */
    public void compare() {
        comparisons.start(detail.getId());
        detail.refresh();
    }

    /** Sends anew what differs on the shown controller. */
    public void repair() {
        int again = comparisons.repair(detail.getIt().comparison().orElseThrow().id());
        refresh();
        messages.done("right", "compare.repaired", again);
    }

    /** Sends what the shown controller refused once more. */
    public void retry() {
        int again = state.retry(detail.getId());
        refresh();
        messages.done("right", "distribution.retried", again);
    }

    /** Reads again, where the list stands. */
    public void refresh() {
        rows.refresh();
        if (detail.isOpen()) {
            detail.refresh();
        }
    }

    /** Whether the shown controller is being read. */
    public boolean isRunning() {
        return in(ComparisonState.RUNNING);
    }

    /** Whether there is a result with differences that nobody repaired yet. */
    public boolean isRepairable() {
        return in(ComparisonState.DONE)
                && detail.getIt().comparison().filter(view -> !view.same()).isPresent();
    }

    private boolean in(ComparisonState wanted) {
        return detail.isOpen()
                && detail.getIt()
                        .comparison()
                        .filter(view -> view.state() == wanted)
                        .isPresent();
    }

    /** How many cards the repair would send. */
    public int getToRepair() {
        return detail.getIt()
                .comparison()
                .map(view -> view.missing() + view.extra() + view.different())
                .orElse(0);
    }

    /** The controllers. */
    public SliceModel<ControllerCounts> getRows() {
        return rows;
    }

    /** The panel. */
    public Detail<ControllerDistribution> getDetail() {
        return detail;
    }
}
