package cn.zhian.exchange.region.view;

import cn.zhian.device.api.AlarmKind;
import cn.zhian.exchange.region.boundary.RegionAlarm;
import cn.zhian.exchange.region.boundary.RegionAlarmFilter;
import cn.zhian.exchange.region.boundary.RegionAlarmState;
import cn.zhian.exchange.region.boundary.RegionAlarms;
import cn.zhian.platform.view.Days;
import cn.zhian.platform.view.SliceModel;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;

/** Alarms of all communities below on one list. */
@Named("regionAlarms")
@ViewScoped
public class RegionAlarmsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RegionAlarms alarms;

    private String community;
    private AlarmKind kind;
    private Integer level;
    private RegionAlarmState state = RegionAlarmState.OPEN;
    private LocalDate first;
    private LocalDate last;
    private transient RegionAlarmFilter applied;
    private SliceModel<RegionAlarm> rows;

    @PostConstruct
    void start() {
        rows = SliceModel.endless(
                RegionAlarm::id, (cursor, size) -> alarms.list(shown(), size, cursor), () -> alarms.count(shown()));
    }

    // A filter that can't be is told once, and the list stays as it was. What an address names wrongly is left out.
    private RegionAlarmFilter shown() {
        if (applied == null) {
            community = RegionWords.beginning(community);
            applied = filter();
        }
        return applied;
    }

    private RegionAlarmFilter filter() {
        return new RegionAlarmFilter(
                Optional.ofNullable(community),
                Optional.ofNullable(kind).map(Enum::name),
                Optional.ofNullable(level),
                Optional.ofNullable(state),
                Days.from(first),
                Days.through(last));
    }

    /** Shows what the filter lets through. */
    public void search() {
        applied = filter();
        rows.restart();
    }

    /** Shows what is open. */
    public void clear() {
        community = null;
        kind = null;
        level = null;
        state = RegionAlarmState.OPEN;
        first = null;
        last = null;
        applied = null;
        rows.restart();
    }

    /** The list. */
    public SliceModel<RegionAlarm> getRows() {
        return rows;
    }

    public String getCommunity() {
        return community;
    }

    public void setCommunity(String community) {
        this.community = community;
    }

    public AlarmKind getKind() {
        return kind;
    }

    public void setKind(AlarmKind kind) {
        this.kind = kind;
    }

    public Integer getLevel() {
        return level;
    }

    public void setLevel(Integer level) {
        this.level = level;
    }

    public RegionAlarmState getState() {
        return state;
    }

    public void setState(RegionAlarmState state) {
        this.state = state;
    }

    public LocalDate getFirst() {
        return first;
    }

    public void setFirst(LocalDate first) {
        this.first = first;
    }

    public LocalDate getLast() {
        return last;
    }

    public void setLast(LocalDate last) {
        this.last = last;
    }

    /** To choose from. */
    public AlarmKind[] getKinds() {
        return AlarmKind.values();
    }

    /** To choose from. */
    public RegionAlarmState[] getStates() {
        return RegionAlarmState.values();
    }

    /** To choose from: 1 is the worst. */
    public int[] getLevels() {
        return new int[] {1, 2, 3, 4};
    }
}
