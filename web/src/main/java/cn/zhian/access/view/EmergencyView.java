package cn.zhian.access.view;

import cn.zhian.access.emergency.boundary.EmergencyRelease;
import cn.zhian.access.emergency.boundary.ReleaseView;
import cn.zhian.access.emergency.boundary.ReleasedDoor;
import cn.zhian.access.emergency.entity.ReleaseStatus;
import cn.zhian.access.emergency.entity.ReleasedDoorState;
import cn.zhian.platform.view.Messages;
import cn.zhian.platform.view.Place;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Emergency release: begin, watch door by door, end. */
@Named("emergency")
@ViewScoped
public class EmergencyView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EmergencyRelease releases;

    @Inject
    GrantChoices choices;

    @Inject
    Place place;

    @Inject
    Messages messages;

    private Long[] doors = {};
    private String reason = "";
    private transient List<ReleaseView> all;

    /** Begins a release of the chosen doors, all if none is chosen. */
    public void begin() {
        releases.start(place.communityId(), Set.of(doors), reason);
        doors = new Long[0];
        reason = "";
        refresh();
        messages.done("right", "emergency.begun");
    }

    /** Ends one. */
    public void end(long id) {
        releases.end(id);
        refresh();
        messages.done("right", "emergency.ended");
    }

    /** Reads again. */
    public void refresh() {
        all = null;
    }

    private List<ReleaseView> all() {
        if (all == null) {
            all = releases.list(Optional.of(place.communityId()));
        }
        return all;
    }

    /** Releases that hold doors open or have not restored all yet. */
    public List<ReleaseView> getCurrent() {
        return all().stream()
                .filter(release -> release.status() != ReleaseStatus.ENDED)
                .toList();
    }

    /** Releases that are over, newest first. */
    public List<ReleaseView> getPast() {
        return all().stream()
                .filter(release -> release.status() == ReleaseStatus.ENDED)
                .toList();
    }

    /** How many doors the chosen release would open. */
    public int getCount() {
        return doors.length == 0 ? choices.getDoors().size() : doors.length;
    }

    /** Doors that are as the release wants them: open while it lasts, whichever release opened them; restored after. */
    public long settled(ReleaseView release) {
        if (release.status() != ReleaseStatus.ACTIVE) {
            return release.doors().stream()
                    .filter(door -> door.restoredAt().isPresent())
                    .count();
        }
        Set<Long> open = getCurrent().stream()
                .flatMap(one -> one.doors().stream())
                .filter(door -> door.state() == ReleasedDoorState.OPEN)
                .map(ReleasedDoor::doorId)
                .collect(Collectors.toSet());
        return release.doors().stream()
                .filter(door -> open.contains(door.doorId()))
                .count();
    }

    /** The chosen doors. */
    public Long[] getDoors() {
        return doors.clone();
    }

    /** Chooses doors. */
    public void setDoors(Long[] doors) {
        this.doors = doors.clone();
    }

    /** Why. */
    public String getReason() {
        return reason;
    }

    /** Sets why. */
    public void setReason(String reason) {
        this.reason = reason;
    }
}
